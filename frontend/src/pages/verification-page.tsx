// One organisation before the node: its record, its papers, its people, and the decision.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OrganizationRead } from "@/api/generated/silkbridge.schemas";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { useMe } from "@/features/accounts/api";
import { useOrganization } from "@/features/organizations/api";
import { DocumentsPart } from "@/features/organizations/documents-part";
import { MembersPart } from "@/features/organizations/members-part";
import { NamesakesCard } from "@/features/organizations/namesakes-card";
import { RecordView } from "@/features/organizations/record-view";
import { VerifyPanel } from "@/features/organizations/verify-panel";
import { useFieldName } from "@/features/taxonomy/api";
import { useRegionName } from "@/features/taxonomy/regions";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";
import styles from "./decision-page.module.css";

const route = getRouteApi("/workspace/verifications/$id");

export function VerificationPage() {
  const { id } = route.useParams();
  const query = useOrganization(id);
  if (isMissing(query.error)) return <NotFoundPage />;
  return (
    <QueryView query={query} loading={<Loading rows={4} kind="page" />}>
      {(organization) => <Whole key={organization.id} organization={organization} />}
    </QueryView>
  );
}

function Whole({ organization }: { organization: OrganizationRead }) {
  const { t } = useTranslation("organization");
  const { data: me } = useMe();
  const fieldName = useFieldName();
  const regionName = useRegionName();
  usePageTitle(organization.name);
  return (
    <>
      <p>
        <Link to="/workspace/verifications">{t("verify.title")}</Link>
      </p>
      <div className={desk.head}>
        <h1 dir="auto">{organization.name}</h1>
      </div>
      <div className={`${desk.columns} ${styles.columns}`}>
        <div>
          <VerifyPanel organization={organization} />
          <Section title={t("part.record")}>
            <RecordView organization={organization} fieldName={fieldName} regionName={regionName} />
          </Section>
          <DocumentsPart organization={organization} editable={false} />
          <MembersPart organization={organization} me={me?.person?.id} />
        </div>
        <aside className={desk.aside}>
          <NamesakesCard id={organization.id} name={organization.name} />
        </aside>
      </div>
    </>
  );
}
