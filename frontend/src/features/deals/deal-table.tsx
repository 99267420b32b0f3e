// Deals as rows: for those who compare and sort.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BlockTable } from "@/components/block-table";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { StateTag } from "@/components/state-tag";
import styles from "./deal-table.module.css";
import { DueText } from "./due-text";
import { PairLine, usePartyName } from "./pair-line";
import { STAGE_TONE } from "./stages";
import { StepMenu } from "./step-menu";
import type { DealSummary } from "./types";

function Title({ deal }: { deal: DealSummary }) {
  const name = usePartyName();
  return (
    <>
      <Link
        to="/workspace/deals/$id"
        params={{ id: deal.number }}
        className={styles.title}
        dir="auto"
        lang={deal.title_lang ?? undefined}
      >
        {deal.title}
      </Link>
      <p className={styles.line}>
        <bdi>{deal.number}</bdi>
        <bdi>
          {name(deal.supply)} — {name(deal.demand)}
        </bdi>
      </p>
    </>
  );
}

function Next({ deal }: { deal: DealSummary }) {
  const { t } = useTranslation("deals");
  if (deal.ended_at) return null;
  const { next_action: next } = deal;
  return (
    <>
      <span dir="auto" className={next ? undefined : "muted"}>
        {next?.text || t("card.noAction")}
      </span>
      {next?.due_on && (
        <p className={styles.line}>
          <DueText day={next.due_on} />
          <LocalTime at={next.due_on} day short />
        </p>
      )}
    </>
  );
}

function Value({ deal }: { deal: DealSummary }) {
  const { t } = useTranslation("deals");
  const money = deal.agreed ?? deal.expected;
  if (!money) return null;
  return (
    <>
      <MoneyText money={money} />
      <p className={styles.quiet}>{t(deal.agreed ? "value.agreed" : "value.expected")}</p>
    </>
  );
}

export function DealTable({ deals }: { deals: readonly DealSummary[] }) {
  const { t } = useTranslation("deals");
  return (
    <BlockTable
      label={t("title")}
      rows={deals}
      columns={[
        { key: "title", head: t("column.deal"), cell: (deal) => <Title deal={deal} /> },
        { key: "menu", head: t("column.steps"), lead: true, cell: (deal) => <StepMenu deal={deal} /> },
        { key: "pair", head: t("column.pair"), cell: (deal) => <PairLine supply={deal.supply} demand={deal.demand} /> },
        {
          key: "stage",
          head: t("column.stage"),
          cell: (deal) => (
            <>
              <StateTag tone={STAGE_TONE[deal.stage]}>{t(`stage.${deal.stage}`)}</StateTag>
              <p className={styles.quiet}>
                {t("since")} <LocalTime at={deal.stage_since} day short />
              </p>
            </>
          ),
        },
        { key: "next", head: t("column.next"), cell: (deal) => <Next deal={deal} /> },
        { key: "value", head: t("column.value"), end: true, half: "start", cell: (deal) => <Value deal={deal} /> },
        {
          key: "manager",
          head: t("manager.title"),
          half: "end",
          cell: (deal) => (deal.manager ? <bdi>{deal.manager.name}</bdi> : <span className="muted">{t("card.noManager")}</span>),
        },
      ]}
    />
  );
}
