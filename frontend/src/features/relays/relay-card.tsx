// A relay on the board: what travels, by which way, whose turn it is and by when.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/due-clock";
import { useFormat } from "@/i18n/use-format";
import styles from "./board.module.css";
import { DueText, dueIn } from "./due";
import type { RelaySummary } from "./types";
import { WayLine } from "./way-line";

export function Waiting({ relay }: { relay: RelaySummary }) {
  const { t } = useTranslation("relays");
  if (relay.my_turn) return <b className={styles.mine}>{t("turn.mine")}</b>;
  const [side] = relay.waits_for;
  return side ? <span className="muted">{t(`turn.${side}`)}</span> : null;
}

export function RelayCard({ relay, staged }: { relay: RelaySummary; staged: boolean }) {
  const { t } = useTranslation("relays");
  const { number } = useFormat();
  const now = useNow();
  const { milestones_total: total, due_on: due } = relay;
  return (
    <article className={styles.card} data-tone={due && !relay.ended_at ? dueIn(due, now).tone : "neutral"}>
      <h3 className={styles.title}>
        <Link to="/workspace/relays/$id" params={{ id: relay.number }} dir="auto" lang={relay.title_lang || undefined}>
          {relay.title}
        </Link>
      </h3>
      <WayLine relay={relay} />
      <div className={styles.facts}>
        {staged && <span className="tag">{t(`stage.${relay.stage}`)}</span>}
        <span className="muted">{t(`mode.${relay.mode}.short`)}</span>
        {total > 0 && (
          <span className="muted">{t("milestone.count", { met: number(relay.milestones_met), total: number(total) })}</span>
        )}
      </div>
      <div className={styles.foot}>
        <Waiting relay={relay} />
        <span className={styles.due}>{due && !relay.ended_at && <DueText day={due} />}</span>
      </div>
    </article>
  );
}
