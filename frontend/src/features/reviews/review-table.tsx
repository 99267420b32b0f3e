// Challenges whose review waits for the reader's organisations and desks.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BlockTable } from "@/components/block-table";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import type { ReviewLine } from "./types";

export function ReviewTable({ rows }: { rows: readonly ReviewLine[] }) {
  const { t } = useTranslation(["panels", "course"]);
  return (
    <BlockTable
      label={t("desk.title")}
      rows={rows}
      columns={[
        {
          key: "title",
          head: t("mine.challenge"),
          cell: (row) => (
            <Link
              to="/workspace/challenges/$id/review"
              params={{ id: row.challenge_id }}
              dir="auto"
              {...(row.title_lang && { lang: row.title_lang })}
            >
              {row.title}
            </Link>
          ),
        },
        {
          key: "stage",
          head: t("desk.stage"),
          half: "start",
          cell: (row) => <StateTag tone="live">{t(`course:stage.${row.stage}`)}</StateTag>,
        },
        { key: "since", head: t("desk.since"), half: "end", cell: (row) => <LocalTime at={row.stage_since} day /> },
        {
          key: "proposals",
          head: t("desk.proposals"),
          half: "start",
          cell: (row) => t("course:event.proposals", { count: row.proposals }),
        },
        {
          key: "panel",
          head: t("panel.title"),
          half: "end",
          cell: (row) =>
            row.seats > 0 && (
              <>
                {t("desk.done", { count: row.seats_done, most: row.seats })}
                {row.seats_late > 0 && (
                  <>
                    <br />
                    <StateTag tone="stop">{t("desk.late", { count: row.seats_late })}</StateTag>
                  </>
                )}
              </>
            ),
        },
      ]}
    />
  );
}
