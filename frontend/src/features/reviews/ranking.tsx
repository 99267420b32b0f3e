// The ranking as it was frozen: places, means and spread, and what parts one from the one above.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BlockTable } from "@/components/block-table";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { useFormat } from "@/i18n/use-format";
import styles from "./reviews.module.css";
import type { RankedRead, RankingRead } from "./types";

function Spread({ row }: { row: RankedRead }) {
  const { t } = useTranslation("panels");
  const { number } = useFormat();
  const figure = (value: number) => number(value, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  return (
    <>
      <span className={styles.spread} aria-hidden="true">
        <i style={{ insetInlineStart: `${row.lowest}%`, inlineSize: `${Math.max(1, row.highest - row.lowest)}%` }} />
        <b style={{ insetInlineStart: `${row.mean}%` }} />
      </span>
      <small className="muted">
        {t("ranking.between", { low: figure(row.lowest), high: figure(row.highest) })} · {t("ranking.median")}{" "}
        {figure(row.median)}
      </small>
    </>
  );
}

export function Ranking({ ranking, challenge }: { ranking: RankingRead; challenge: string }) {
  const { t } = useTranslation("panels");
  const { number } = useFormat();
  const figure = (value: number) => number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <>
      <BlockTable
        label={t("ranking.title")}
        rows={ranking.rows}
        columns={[
          { key: "place", head: t("ranking.place"), lead: true, cell: (row) => <b>{number(row.place)}</b> },
          {
            key: "proposal",
            head: t("ranking.proposal"),
            cell: (row) => (
              <>
                <Link
                  to="/workspace/challenges/$id/opened/$proposal"
                  params={{ id: challenge, proposal: row.proposal_id }}
                  dir="auto"
                >
                  {row.title || t("check.untitled")}
                </Link>
                <br />
                <small className="muted">
                  <bdi>{row.organization_name}</bdi>
                </small>
              </>
            ),
          },
          { key: "quote", head: t("ranking.quote"), half: "start", end: true, cell: ({ quote }) => quote && <MoneyText money={quote} /> },
          {
            key: "mean",
            head: t("ranking.mean"),
            half: "end",
            end: true,
            cell: (row) => <span className={styles.figure}>{figure(row.mean)}</span>,
          },
          { key: "spread", head: t("ranking.spread"), cell: (row) => <Spread row={row} /> },
          {
            key: "parted",
            head: t("ranking.parted"),
            cell: (row) => row.parted_by && <span className="muted">{t(`parted.${row.parted_by}`)}</span>,
          },
        ]}
      />
      <p className="muted">
        {t("ranking.frozen")} <LocalTime at={ranking.ranked_at} /> ·{" "}
        <span dir="ltr" className={styles.hash}>{`SHA-256 ${ranking.sha256.slice(0, 16)}…`}</span>
      </p>
    </>
  );
}
