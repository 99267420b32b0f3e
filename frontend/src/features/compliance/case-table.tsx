// Cases of the export gate, those that wait for a person first.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CaseSummary } from "@/api/generated/silkbridge.schemas";
import { BlockTable } from "@/components/block-table";
import { EXPORT_TONE } from "@/components/export-tone";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import styles from "./compliance.module.css";

function Marks({ row }: { row: CaseSummary }) {
  const { t } = useTranslation("compliance");
  if (row.codes.length === 0 && row.flags.length === 0) return <span className="muted">{t("noHits")}</span>;
  return (
    <div className={styles.line}>
      {row.codes.length > 0 && (
        <StateTag tone={row.prohibited ? "stop" : "wait"}>
          <bdi>{row.codes.join(" · ")}</bdi>
        </StateTag>
      )}
      {row.flags.map((flag) => (
        <span key={flag}>{t(`flag.${flag}`)}</span>
      ))}
    </div>
  );
}

export function CaseTable({ cases }: { cases: readonly CaseSummary[] }) {
  const { t } = useTranslation("compliance");
  return (
    <BlockTable
      label={t("title")}
      rows={cases}
      columns={[
        {
          key: "title",
          head: t("column.technology"),
          cell: (row) => (
            <>
              <Link
                to="/workspace/compliance/$id"
                params={{ id: row.listing_id }}
                className={styles.title}
                dir="auto"
                lang={row.title_lang}
              >
                {row.title || t("portal:entity.untitled")}
              </Link>
              <p className={styles.line}>
                <bdi>{row.organization.name}</bdi>
                {row.number && <bdi>{row.number}</bdi>}
              </p>
            </>
          ),
        },
        { key: "marks", head: t("column.marks"), cell: (row) => <Marks row={row} /> },
        {
          key: "status",
          head: t("column.status"),
          half: "start",
          cell: (row) => <StateTag tone={EXPORT_TONE[row.status]}>{t(`status.${row.status}`)}</StateTag>,
        },
        {
          key: "declared",
          head: t("column.declared"),
          half: "end",
          cell: (row) =>
            row.declared_at ? <LocalTime at={row.declared_at} day /> : <span className="muted">{t("notDeclared")}</span>,
        },
        {
          key: "waiting",
          head: t("column.waiting"),
          cell: (row) => row.waiting_since && <LocalTime at={row.waiting_since} short />,
        },
      ]}
    />
  );
}
