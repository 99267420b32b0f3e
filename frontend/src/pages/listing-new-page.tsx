// The beginning of a listing: which kind, for whom, and what the form will ask.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ListingKind } from "@/api/types";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { useMyOrganizations, writtenFor } from "@/features/accounts/my-organizations";
import { StartForm } from "@/features/drafts/start-form";
import { StartOutline } from "@/features/drafts/start-outline";
import styles from "@/features/drafts/start.module.css";
import desk from "./desk.module.css";

const route = getRouteApi("/workspace/listings/new");
const KINDS: readonly ListingKind[] = ["achievement", "challenge"];

function ChooseKind() {
  const { t } = useTranslation("wizard");
  return (
    <div className={styles.kinds}>
      {KINDS.map((kind) => (
        <section key={kind} className={`card ${styles.kind}`}>
          <h2>{t(`title.${kind}`)}</h2>
          <p>{t(`start.about.${kind}`)}</p>
          <ButtonLink to="/workspace/listings/new" search={{ kind }}>
            {t("start.choose")}
          </ButtonLink>
        </section>
      ))}
    </div>
  );
}

function Start({ kind }: { kind: ListingKind }) {
  const { t } = useTranslation("wizard");
  const navigate = useNavigate();
  const organizations = useMyOrganizations();
  const begin = (id: string) =>
    void navigate({ to: "/workspace/listings/$id/edit", params: { id }, search: {}, replace: true });
  return (
    <QueryView query={organizations}>
      {(all) => {
        const owners = writtenFor(all);
        if (owners.length === 0) return <EmptyState title={t("start.nobody")} hint={t("start.nobodyHint")} />;
        return (
          <div className={desk.columns}>
            <Card>
              <StartForm key={kind} kind={kind} owners={owners} onStarted={({ id }) => begin(id)} />
            </Card>
            <div className={desk.aside}>
              <StartOutline kind={kind} />
              <p className="muted">
                {t("start.many")} <Link to="/workspace/imports">{t("start.import")}</Link>
              </p>
            </div>
          </div>
        );
      }}
    </QueryView>
  );
}

export function ListingNewPage() {
  const { t } = useTranslation("wizard");
  const { kind: asked } = route.useSearch();
  const kind = KINDS.find((one) => one === asked);
  const title = kind ? t(`title.${kind}`) : t("start.which");
  usePageTitle(title);
  return (
    <>
      <div className={desk.head}>
        <h1>{title}</h1>
      </div>
      <p className={desk.lead}>{t("start.lead")}</p>
      {kind ? <Start kind={kind} /> : <ChooseKind />}
    </>
  );
}
