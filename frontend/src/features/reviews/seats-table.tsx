// An evaluator's own places on panels, those that wait first.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BlockTable } from "@/components/block-table";
import { StateTag } from "@/components/state-tag";
import { SeatDue, SeatTag } from "./seat-words";
import type { SeatBrief } from "./types";

export function SeatsTable({ seats }: { seats: readonly SeatBrief[] }) {
  const { t } = useTranslation("panels");
  return (
    <BlockTable
      label={t("mine.title")}
      rows={seats}
      columns={[
        {
          key: "title",
          head: t("mine.challenge"),
          cell: (row) => (
            <>
              <Link
                to="/workspace/panels/$id"
                params={{ id: row.id }}
                dir="auto"
                {...(row.title_lang && { lang: row.title_lang })}
              >
                {row.title}
              </Link>
              <br />
              <small className="muted">{t(`kind.${row.kind}`)}</small>
            </>
          ),
        },
        {
          key: "state",
          head: t("mine.state"),
          half: "start",
          cell: (row) =>
            row.running || row.state === "recused" || row.state === "voided" ? (
              <SeatTag state={row.state} />
            ) : (
              <StateTag tone="done">{t("mine.over")}</StateTag>
            ),
        },
        {
          key: "begun",
          head: t("mine.begun"),
          half: "end",
          cell: (row) => t("begun", { count: row.begun, most: row.proposals }),
        },
        { key: "due", head: t("mine.due"), cell: (row) => <SeatDue due={row.due} late={row.late} /> },
      ]}
    />
  );
}
