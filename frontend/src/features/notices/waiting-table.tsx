// Objections that wait for a desk, the first due first.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BlockTable } from "@/components/block-table";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import styles from "./notices.module.css";
import type { ObjectionWaiting } from "./types";

export function WaitingTable({ objections }: { objections: readonly ObjectionWaiting[] }) {
  const { t } = useTranslation("notices");
  return (
    <BlockTable
      label={t("waiting.title")}
      rows={objections}
      columns={[
        {
          key: "notice",
          head: t("waiting.notice"),
          cell: (row) => (
            <>
              <Link
                to="/notices/$id"
                params={{ id: row.number }}
                hash="objections"
                dir="auto"
                lang={row.title_lang ?? undefined}
              >
                {row.title}
              </Link>
              <p className={styles.meta}>
                <span>{t(`kind.${row.kind}`)}</span>
                <bdi>{row.number}</bdi>
                <span>{t("objection.title", { number: row.position })}</span>
              </p>
            </>
          ),
        },
        {
          key: "filed",
          head: t("waiting.filed"),
          half: "start",
          cell: (row) => <LocalTime at={row.filed_at} short />,
        },
        {
          key: "heard",
          head: t("waiting.heard"),
          half: "end",
          cell: (row) => (row.heard_at ? <LocalTime at={row.heard_at} short /> : <span className="muted">{t("waiting.notHeard")}</span>),
        },
        {
          key: "due",
          head: t("waiting.due"),
          cell: (row) => (
            <StateTag tone={row.overdue ? "stop" : "wait"}>
              <LocalTime at={row.due_on} day />
            </StateTag>
          ),
        },
      ]}
    />
  );
}
