// A match in full: both sides, indicator by indicator, the words that met, the other conditions.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AchievementRead, Match } from "@/api/types";
import { ComparisonTable } from "@/components/indicator-table";
import { TermPairs } from "@/components/reason-list";
import { Section } from "@/components/section";
import { Conditions } from "./conditions";
import { MatchHead } from "./match-head";
import styles from "./match-view.module.css";
import { countOf } from "./reasons";
import { ScoreParts } from "./score-parts";
import type { Pair } from "./sides";
import { useComparison } from "./use-comparison";

interface Props {
  match: Match;
  pair: Pair;
  /** The achievement's own page, when it is at hand: knows evidence and export lane. */
  achievement: AchievementRead | undefined;
  degraded: boolean;
  fieldName: (code: string) => string;
  /** What the reader may do about it. */
  action?: ReactNode;
  /** The same, where doing it is what the page is for. */
  lead?: ReactNode;
}

function Indicators({ match, pair, achievement }: Pick<Props, "match" | "pair" | "achievement">) {
  const { t } = useTranslation();
  const reasons = match.reasons.indicators;
  const rows = useComparison(reasons, pair.challenge, achievement);
  const { count, known, met } = countOf(reasons);
  return (
    <Section title={t("match.byIndicator")} note={count > 0 && t("match.byIndicatorNote", { count, known, met })}>
      <div className={`card ${styles.table}`}>
        {count > 0 ? <ComparisonTable indicators={rows} /> : <p className="muted">{t("match.noIndicators")}</p>}
      </div>
    </Section>
  );
}

function Terms({ match, pair }: Pick<Props, "match" | "pair">) {
  const { t } = useTranslation();
  const { terms } = match.reasons;
  const pairs = pair.ofAchievement
    ? terms
    : terms.map(({ ours, theirs, basis }) => ({ ours: theirs, theirs: ours, basis }));
  return (
    <Section title={t("match.pairs")}>
      <div className={`card ${styles.table}`}>
        {pairs.length > 0 ? (
          <TermPairs pairs={pairs} heads={{ ours: t("match.inAchievement"), theirs: t("match.inChallenge") }} />
        ) : (
          <p className="muted">{t("match.noPairs")}</p>
        )}
      </div>
    </Section>
  );
}

export function MatchView({ match, pair, achievement, degraded, fieldName, action, lead }: Props) {
  const { t } = useTranslation();
  return (
    <div>
      <MatchHead pair={pair} score={match.score} />
      {degraded && <p className={styles.note}>{t("match.degraded")}</p>}
      <div className={styles.columns}>
        <div className={styles.body}>
          <Indicators match={match} pair={pair} achievement={achievement} />
          <Terms match={match} pair={pair} />
        </div>
        <div className={styles.aside}>
          {lead}
          <Section title={t("match.conditions")}>
            <div className={`card ${styles.reasons}`}>
              <Conditions
                pair={pair}
                reasons={match.reasons}
                fieldName={fieldName}
                exportStatus={achievement?.export_status}
              />
            </div>
          </Section>
          <Section title={t("match.parts")}>
            <div className={`card ${styles.reasons}`}>
              <ScoreParts reasons={match.reasons} />
            </div>
          </Section>
          {action}
        </div>
      </div>
    </div>
  );
}
