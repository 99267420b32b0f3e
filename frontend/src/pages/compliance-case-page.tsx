// One case of the export gate, as its desk, its owner and the authority see it.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CaseRead } from "@/api/generated/silkbridge.schemas";
import { EntityHeader } from "@/components/entity-header";
import { EXPORT_TONE } from "@/components/export-tone";
import { Loading } from "@/components/loading";
import { LocalTime } from "@/components/local-time";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { PersonChip } from "@/components/person-chip";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useCase } from "@/features/compliance/api";
import { HitsPart, LogCard, TextsPart } from "@/features/compliance/case-parts";
import { DecisionForm } from "@/features/compliance/decision-form";
import { DeclarationPart } from "@/features/compliance/declaration-part";
import { PermitsPart } from "@/features/compliance/permits-part";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/workspace/compliance/$id");

export function ComplianceCasePage() {
  const { id } = route.useParams();
  const found = useCase(id);
  if (isMissing(found.error)) return <NotFoundPage />;
  return (
    <QueryView query={found} loading={<Loading rows={5} kind="page" />}>
      {(data) => <Whole found={data} />}
    </QueryView>
  );
}

function Reason({ found }: { found: CaseRead }) {
  const { t } = useTranslation("compliance");
  return (
    <Card title={t(`status.${found.status}`)}>
      <p>{t(`portal:exportNote.${found.status}`)}</p>
      {found.reason && (
        <p dir="auto" style={{ overflowWrap: "anywhere" }}>
          {found.reason}
        </p>
      )}
      {found.decided_at && (
        <p className="muted">
          {found.decided_by && <bdi>{found.decided_by.name}</bdi>} <LocalTime at={found.decided_at} />
        </p>
      )}
    </Card>
  );
}

function Whole({ found }: { found: CaseRead }) {
  const { t } = useTranslation("compliance");
  const title = found.title || t("portal:entity.untitled");
  usePageTitle(title);
  return (
    <>
      <EntityHeader
        crumbs={[
          { key: "desk", node: <Link to="/workspace/compliance">{t("title")}</Link> },
          { key: "number", node: <bdi>{found.number ?? t("portal:entity.unnumbered")}</bdi> },
        ]}
        title={title}
        lang={found.title_lang}
        facts={
          <>
            <StateTag tone={EXPORT_TONE[found.status]} boxed>
              {t(`status.${found.status}`)}
            </StateTag>
            <PersonChip name={found.organization.name} kind="organization" compact />
            {found.waiting_since && (
              <span>
                {t("column.waiting")} <LocalTime at={found.waiting_since} short />
              </span>
            )}
            <Link to="/achievements/$id" params={{ id: found.listing_id }}>
              {t("listing")}
            </Link>
            {found.is_sample && <span className="tag">{t("sample")}</span>}
          </>
        }
      />
      <div className={desk.columns}>
        <div>
          <DecisionForm key={found.version} found={found} />
          <DeclarationPart found={found} />
          <HitsPart found={found} />
          <PermitsPart found={found} />
          <TextsPart found={found} />
        </div>
        <aside className={desk.aside}>
          <Reason found={found} />
          <LogCard found={found} />
        </aside>
      </div>
    </>
  );
}
