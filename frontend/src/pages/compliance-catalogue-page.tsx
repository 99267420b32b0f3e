// The catalogue of the export gate and the lists of parties; the authority loads both from files.
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { CatalogueRead } from "@/api/generated/silkbridge.schemas";
import { BlockTable } from "@/components/block-table";
import { FileButton } from "@/components/file-button";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useCatalogue, useListUpload, useLoading, usePartyLists, useRetiring } from "@/features/compliance/api";
import { useFormat } from "@/i18n/use-format";
import desk from "./desk.module.css";

const ACCEPTED = ".xlsx,.xls,.ods,.csv,.tsv";
const today = () => new Date().toISOString().slice(0, 10);

function Entries({ entries }: { entries: readonly CatalogueRead[] }) {
  const { t } = useTranslation(["compliance", "fields"]);
  const { date } = useFormat();
  return (
    <BlockTable
      label={t("catalogue.title")}
      rows={entries}
      columns={[
        {
          key: "code",
          head: t("fields:code"),
          cell: (row) => (
            <>
              <bdi className="code">{row.code}</bdi> {row.is_sample && <span className="tag">{t("sample")}</span>}
              <p dir="auto" lang={row.name_lang}>
                {row.name}
              </p>
            </>
          ),
        },
        {
          key: "lane",
          head: t("fields:lane"),
          half: "start",
          cell: (row) => <StateTag tone={row.lane === "prohibited" ? "stop" : "wait"}>{t(`lane.${row.lane}`)}</StateTag>,
        },
        { key: "words", head: t("catalogue.words"), cell: (row) => <bdi>{row.keywords.join(" · ")}</bdi> },
        { key: "source", head: t("catalogue.source"), cell: (row) => <bdi>{row.source}</bdi> },
        {
          key: "dates",
          head: t("catalogue.dates"),
          half: "end",
          cell: (row) => (
            <>
              <bdi style={{ whiteSpace: "nowrap" }}>{date(row.effective_from)}</bdi>
              {row.effective_to && (
                <>
                  {" – "}
                  <bdi style={{ whiteSpace: "nowrap" }}>{date(row.effective_to)}</bdi>
                </>
              )}
              <p>
                <StateTag tone={row.in_force ? "done" : "neutral"}>
                  {t(row.in_force ? "catalogue.inForce" : "catalogue.notInForce")}
                </StateTag>
              </p>
            </>
          ),
        },
      ]}
    />
  );
}

function Lists() {
  const { t } = useTranslation(["compliance", "fields"]);
  const { number } = useFormat();
  const lists = usePartyLists(true);
  const upload = useListUpload();
  const retiring = useRetiring();
  if (!lists.data) return null;
  const { items, can_keep: keeps } = lists.data;
  return (
    <Section
      title={t("lists.title")}
      note={
        keeps && (
          <FileButton
            label={t("lists.upload")}
            name={t("lists.title")}
            accept={ACCEPTED}
            pending={upload.isPending}
            onFile={(file) => upload.mutate({ file, name: file.name.replace(/\.[^.]+$/u, ""), dated: today() })}
          />
        )
      }
    >
      <FormProblem error={upload.error ?? retiring.error} />
      {items.length === 0 ? (
        <p className="muted">{t("lists.none")}</p>
      ) : (
        <BlockTable
          label={t("lists.title")}
          rows={items}
          columns={[
            { key: "name", head: t("lists.name"), cell: (row) => <bdi>{row.name}</bdi> },
            { key: "count", head: t("lists.count"), half: "start", cell: (row) => number(row.count) },
            { key: "dated", head: t("fields:dated"), half: "end", cell: (row) => <LocalTime at={row.dated} day /> },
            {
              key: "state",
              head: t("column.status"),
              cell: (row) =>
                row.retired_at ? (
                  <StateTag tone="neutral">{t("lists.retired")}</StateTag>
                ) : keeps ? (
                  <Button size="small" onClick={() => retiring.mutate(row.id)}>
                    {t("lists.retire")}
                  </Button>
                ) : (
                  <StateTag tone="done">{t("lists.counts")}</StateTag>
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}

export function ComplianceCataloguePage() {
  const { t } = useTranslation(["compliance", "fields"]);
  const catalogue = useCatalogue();
  const loading = useLoading();
  usePageTitle(t("catalogue.title"));
  return (
    <>
      <p className="muted">
        <Link to="/workspace/compliance">{t("title")}</Link>
      </p>
      <div className={desk.head}>
        <h1>{t("catalogue.title")}</h1>
        {catalogue.data?.can_keep && (
          <FileButton
            label={t("catalogue.load")}
            name={t("catalogue.title")}
            accept={ACCEPTED}
            pending={loading.isPending}
            onFile={(file) => loading.mutate(file)}
          />
        )}
      </div>
      <p className={desk.lead}>{t("catalogue.lead")}</p>
      <FormProblem error={loading.error} />
      {loading.data && (
        <p role="status">
          <StateTag tone="done">{t("catalogue.loaded", { ...loading.data })}</StateTag>
        </p>
      )}
      <QueryView query={catalogue}>{({ items }) => <Entries entries={items} />}</QueryView>
      <Lists />
    </>
  );
}
