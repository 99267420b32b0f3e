// An organisation's own desk: its record and verification, and the people in it.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrganizationRead } from "@/api/generated/silkbridge.schemas";
import { ButtonLink } from "@/components/button-link";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { NativeSelect } from "@/components/native-select";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useMe } from "@/features/accounts/api";
import { useOrganization } from "@/features/organizations/api";
import { useMine, useRecordPatch } from "@/features/organizations/desk-api";
import { DocumentsPart } from "@/features/organizations/documents-part";
import { InvitationsPart } from "@/features/organizations/invitations-part";
import { MembersPart } from "@/features/organizations/members-part";
import { amends, changedFields, type RecordDraft, recordOf, toPatch } from "@/features/organizations/record";
import { RecordForm } from "@/features/organizations/record-form";
import { RecordView } from "@/features/organizations/record-view";
import { VerificationPanel } from "@/features/organizations/verification-panel";
import { useFieldName } from "@/features/taxonomy/api";
import { useRegionName } from "@/features/taxonomy/regions";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";
import { useVocabulary } from "./use-vocabulary";

const route = getRouteApi("/workspace/organizations/$id");

export function OrganizationDeskPage() {
  const { id } = route.useParams();
  const query = useOrganization(id);
  if (isMissing(query.error)) return <NotFoundPage />;
  return (
    <QueryView query={query} loading={<Loading rows={4} kind="page" />}>
      {(organization) => <Desk key={organization.id} organization={organization} />}
    </QueryView>
  );
}

/** Whoever belongs to several goes from one to the other. */
function Switch({ id }: { id: string }) {
  const { t } = useTranslation("organization");
  const navigate = useNavigate();
  const { data: mine = [] } = useMine();
  if (mine.length < 2 || !mine.some((one) => one.id === id)) return null;
  return (
    <NativeSelect
      label={t("desk.switch")}
      value={id}
      options={mine.map((one) => ({ value: one.id, label: one.name }))}
      onChange={(next) => void navigate({ to: "/workspace/organizations/$id", params: { id: next } })}
    />
  );
}

function Record({ organization }: { organization: OrganizationRead }) {
  const { t } = useTranslation("organization");
  const fieldName = useFieldName();
  const regionName = useRegionName();
  const vocabulary = useVocabulary();
  // the form starts from what stood there when it was opened, so that a stale edit is noticed
  const [opened, setOpened] = useState<OrganizationRead>();
  const patch = useRecordPatch(organization.id);
  const close = () => {
    patch.reset();
    setOpened(undefined);
  };
  if (opened) {
    const before = recordOf(opened);
    const warning = (record: RecordDraft) =>
      opened.state !== "unverified" &&
      opened.state !== "rejected" &&
      amends(changedFields(before, record)) && (
        <p>
          <StateTag tone="wait">{t("amends")}</StateTag>
        </p>
      );
    return (
      <RecordForm
        initial={before}
        vocabulary={vocabulary}
        error={patch.error}
        pending={patch.isPending}
        submit={t("save")}
        warning={warning}
        onSubmit={(record) => patch.mutate(toPatch(before, record, opened.version), { onSuccess: close })}
        onCancel={close}
      />
    );
  }
  return (
    <Section
      title={t("part.record")}
      note={
        organization.can_edit && (
          <Button size="small" onClick={() => setOpened(organization)}>
            {t("edit")}
          </Button>
        )
      }
    >
      <RecordView organization={organization} fieldName={fieldName} regionName={regionName} />
    </Section>
  );
}

function Desk({ organization }: { organization: OrganizationRead }) {
  const { t } = useTranslation("organization");
  const { show } = route.useSearch();
  const { data: me } = useMe();
  const people = show === "people";
  usePageTitle(organization.name);
  return (
    <>
      <div className={desk.head}>
        <h1 dir="auto">{organization.name}</h1>
        <div className={desk.actions}>
          <Switch id={organization.id} />
          <ButtonLink to="/organizations/$id" params={{ id: organization.id }}>
            {t("desk.publicPage")}
          </ButtonLink>
        </div>
      </div>
      <nav className={desk.tabs} aria-label={t("desk.parts")}>
        <Link from={route.id} to="." search={{}} className={desk.tab} data-current={!people}>
          {t("desk.record")}
        </Link>
        <Link from={route.id} to="." search={{ show: "people" }} className={desk.tab} data-current={people}>
          {t("desk.people")}
        </Link>
      </nav>
      <div className={desk.narrow}>
        {people ? (
          <>
            <MembersPart organization={organization} me={me?.person?.id} />
            <InvitationsPart organization={organization} />
          </>
        ) : (
          <>
            <VerificationPanel organization={organization} />
            <DocumentsPart organization={organization} editable={organization.can_edit} />
            <Record organization={organization} />
          </>
        )}
      </div>
    </>
  );
}
