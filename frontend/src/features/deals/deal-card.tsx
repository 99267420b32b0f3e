// A deal on the board: what it is about, between whom, what comes next and by when.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/due-clock";
import { MoneyText } from "@/components/money-text";
import { initials } from "@/components/person-chip";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import styles from "./deal-card.module.css";
import { dueIn } from "./due";
import { DueText } from "./due-text";
import { PairLine } from "./pair-line";
import { StepMenu } from "./step-menu";
import type { DealSummary } from "./types";

/** What the deal waits for apart from its next action. */
function Waiting({ deal }: { deal: DealSummary }) {
  const { t } = useTranslation("deals");
  if (deal.stage === "contact") {
    const missing = ([deal.supply, deal.demand] as const).filter((party) => !party.consented_at);
    if (missing.length === 0) return <span className="tag">{t("card.bothAgreed")}</span>;
    return <span className="tag">{t(missing.length === 2 ? "card.waitsBoth" : `card.waits.${missing[0]?.side ?? "supply"}`)}</span>;
  }
  return deal.barred_actions.some(({ code }) => code === "export-gate-closed") && <span className="tag">{t("card.gate")}</span>;
}

function Value({ deal }: { deal: DealSummary }) {
  const { t } = useTranslation("deals");
  const money = deal.agreed ?? deal.expected;
  if (!money) return null;
  return (
    <span title={t(deal.agreed ? "value.agreed" : "value.expected")} className={styles.value}>
      <span className="sr-only">{t(deal.agreed ? "value.agreed" : "value.expected")} </span>
      {!deal.agreed && <span aria-hidden="true">≈ </span>}
      <MoneyText money={money} />
    </span>
  );
}

function Manager({ deal }: { deal: DealSummary }) {
  const { t } = useTranslation("deals");
  if (!deal.manager) return <StateTag tone="wait">{t("card.noManager")}</StateTag>;
  return (
    <span className={styles.manager} title={deal.manager.name}>
      <bdi aria-hidden="true">{[...initials(deal.manager.name)][0]}</bdi>
      <span className="sr-only">
        {t("manager.title")} <bdi>{deal.manager.name}</bdi>
      </span>
    </span>
  );
}

export function DealCard({ deal }: { deal: DealSummary }) {
  const { t } = useTranslation("deals");
  const { date } = useFormat();
  const now = useNow();
  const { next_action: next, ended_at: ended } = deal;
  const tone = next?.due_on ? dueIn(next.due_on, now).tone : "neutral";
  return (
    <article className={styles.card} data-tone={tone}>
      <div className={styles.top}>
        <h3 className={styles.title}>
          <Link to="/workspace/deals/$id" params={{ id: deal.number }} dir="auto" lang={deal.title_lang || undefined}>
            {deal.title}
          </Link>
        </h3>
        <StepMenu deal={deal} />
      </div>
      <PairLine supply={deal.supply} demand={deal.demand} />
      <div className={styles.next}>
        {ended ? (
          <p className="muted">{t("card.ended", { day: date(ended) })}</p>
        ) : (
          <p dir="auto" className={next ? undefined : "muted"}>
            {next?.text || t("card.noAction")}
          </p>
        )}
        {!ended && <Waiting deal={deal} />}
      </div>
      <div className={styles.foot}>
        <span className={styles.due}>{next?.due_on && <DueText day={next.due_on} />}</span>
        <Value deal={deal} />
        <Manager deal={deal} />
      </div>
    </article>
  );
}
