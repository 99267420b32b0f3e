// One file on its way in: what it would bring, what is wrong with which row, and the decision.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ImportRead } from "@/api/generated/silkbridge.schemas";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useImport, useRows } from "@/features/imports/api";
import { CarryOut } from "@/features/imports/carry-out";
import styles from "@/features/imports/imports.module.css";
import { MappingPanel } from "@/features/imports/mapping";
import { RowTable } from "@/features/imports/row-table";
import { useFormat } from "@/i18n/use-format";
import desk from "./desk.module.css";

const route = getRouteApi("/workspace/imports/$id");
const SHOWN = { all: undefined, faulty: true, good: false } as const;

function Figures({ batch, faulty }: { batch: ImportRead; faulty: number | undefined }) {
  const { t } = useTranslation("imports");
  const { number } = useFormat();
  const figures = [
    { key: "total", value: batch.total },
    { key: "valid", value: batch.valid },
    { key: "faulty", value: faulty, tone: faulty ? "stop" : undefined },
    { key: "duplicates", value: batch.duplicates },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ key, value, tone }) => (
        <div key={key} data-tone={tone}>
          <dt>{t(`figure.${key}`)}</dt>
          <dd>{value === undefined ? "—" : number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Rows({ batch }: { batch: ImportRead }) {
  const { t } = useTranslation("imports");
  const { rows, page } = route.useSearch();
  const shown = rows === "faulty" || rows === "good" ? rows : "all";
  const found = useRows(batch.id, SHOWN[shown], Number(page) || 1);
  return (
    <Section title={t("rows")} note={t("rowsNote")}>
      <nav className={desk.tabs} aria-label={t("rows")}>
        {(["all", "faulty", "good"] as const).map((one) => (
          <Link
            key={one}
            from={route.id}
            to="."
            search={{ rows: one === "all" ? undefined : one }}
            className={desk.tab}
            data-current={shown === one}
          >
            {t(`show.${one}`)}
          </Link>
        ))}
      </nav>
      <QueryView query={found}>
        {(data) =>
          data.items.length > 0 ? (
            <>
              <RowTable batch={batch} rows={data.items} />
              <div className={desk.foot}>
                <Pagination page={data.page} size={data.size} total={data.total} />
              </div>
            </>
          ) : (
            <EmptyState title={t("noRows")} />
          )
        }
      </QueryView>
    </Section>
  );
}

function Done() {
  const { t } = useTranslation("imports");
  return (
    <div className={styles.done} role="status">
      <StateTag tone="done">{t("done")}</StateTag>
      <p>{t("doneText")}</p>
      <div className={styles.actions}>
        <ButtonLink type="primary" to="/workspace/listings" search={{ state: "draft" }}>
          {t("toDrafts")}
        </ButtonLink>
        <ButtonLink to="/workspace/imports">{t("another")}</ButtonLink>
      </div>
    </div>
  );
}

function Preview({ batch, faulty }: { batch: ImportRead; faulty: number | undefined }) {
  const { t } = useTranslation("imports");
  const navigate = useNavigate();
  const goTo = (again: ImportRead) =>
    void navigate({ to: "/workspace/imports/$id", params: { id: again.id }, replace: true });
  return (
    <>
      <CarryOut
        batch={batch}
        faulty={faulty}
        onDiscarded={() => void navigate({ to: "/workspace/imports", replace: true })}
      />
      <Section title={t("mapping")} note={t("mappingNote")}>
        <details className={styles.fold} open={!("title" in batch.mapping)}>
          <summary>{t("mapped", { used: Object.keys(batch.mapping).length, count: batch.fields.length })}</summary>
          <MappingPanel key={batch.id} batch={batch} onPreviewed={goTo} />
        </details>
      </Section>
    </>
  );
}

function Batch({ batch }: { batch: ImportRead }) {
  const { t } = useTranslation("imports");
  const faulty = useRows(batch.id, true, 1).data?.total;
  if (batch.state === "discarded") {
    return (
      <EmptyState
        title={t("discarded")}
        action={<ButtonLink to="/workspace/imports">{t("another")}</ButtonLink>}
      />
    );
  }
  return (
    <>
      <Figures batch={batch} faulty={faulty} />
      {batch.state === "committed" ? <Done /> : <Preview batch={batch} faulty={faulty} />}
      <Rows batch={batch} />
    </>
  );
}

export function ImportPage() {
  const { t } = useTranslation("imports");
  const { id } = route.useParams();
  const batch = useImport(id);
  usePageTitle(t("title"));
  return (
    <>
      <nav aria-label={t("portal:nav.crumbs")} className={desk.crumbs}>
        <Link to="/workspace/imports">{t("title")}</Link>
      </nav>
      <div className={desk.head}>
        <h1 dir="auto">{batch.data?.file_name ?? t("title")}</h1>
      </div>
      <QueryView query={batch}>{(data) => <Batch batch={data} />}</QueryView>
    </>
  );
}
