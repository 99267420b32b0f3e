// One suggested pair: its reasons as matching tells them now, and the reader's answer beside them.
import { useTranslation } from "react-i18next";
import type { SuggestionRead } from "@/api/generated/silkbridge.schemas";
import type { ListingSummary, Match } from "@/api/types";
import { Loading } from "@/components/loading";
import { QueryView } from "@/components/query-view";
import { PairDeal } from "@/features/deals/pair-deal";
import { useAchievement, useMatch } from "@/features/listings/api";
import { MatchHead } from "@/features/listings/match/match-head";
import { MatchView } from "@/features/listings/match/match-view";
import type { Pair } from "@/features/listings/match/sides";
import { DecisionCard } from "@/features/suggestions/decision-card";
import { ShortReasons } from "@/features/suggestions/short-reasons";
import { useFieldName } from "@/features/taxonomy/api";
import styles from "./suggestion-view.module.css";

type Sides = Record<"challenge" | "achievement", ListingSummary>;

export function SuggestionView({ suggestion }: { suggestion: SuggestionRead }) {
  const { challenge, achievement } = suggestion;
  if (challenge && achievement) return <Standing suggestion={suggestion} sides={{ challenge, achievement }} />;
  return <Gone suggestion={suggestion} />;
}

/** One of the two is not there for the reader any more: what was found is told in short. */
function Gone({ suggestion }: { suggestion: SuggestionRead }) {
  const { t } = useTranslation("suggestions");
  const fieldName = useFieldName();
  const left = suggestion.achievement ?? suggestion.challenge;
  return (
    <div className={styles.narrow}>
      <section className="card">
        <h2 dir="auto" {...(left && { lang: left.locale })}>
          {left?.title ?? t("gone")}
        </h2>
        <p className={styles.note}>{t("goneHint")}</p>
        <ShortReasons reasons={suggestion.reasons} fieldName={fieldName} />
      </section>
      <DecisionCard suggestion={suggestion} after={<PairDeal pair={suggestion.pair_id} />} />
    </div>
  );
}

/** Asked from the side that is the reader's own; the node looks from the challenge. */
function Standing({ suggestion, sides }: { suggestion: SuggestionRead; sides: Sides }) {
  const ofAchievement = suggestion.role === "achievement";
  const [ours, theirs] = ofAchievement ? [sides.achievement, sides.challenge] : [sides.challenge, sides.achievement];
  const match = useMatch(ours.kind, ours.id, theirs.id);
  const pair: Pair = { ...sides, ofAchievement };
  return (
    <QueryView query={match} loading={<Loading rows={4} kind="page" />}>
      {(found) =>
        found ? (
          <Found suggestion={suggestion} pair={pair} match={found.match} degraded={found.degraded} />
        ) : (
          <Changed suggestion={suggestion} pair={pair} />
        )
      }
    </QueryView>
  );
}

interface FoundProps {
  suggestion: SuggestionRead;
  pair: Pair;
  match: Match;
  degraded: boolean;
}

function Found({ suggestion, pair, match, degraded }: FoundProps) {
  const fieldName = useFieldName();
  const achievement = useAchievement(pair.achievement.id);
  return (
    <MatchView
      match={{ ...match, score: suggestion.score }}
      pair={pair}
      achievement={achievement.data}
      degraded={degraded}
      fieldName={fieldName}
      lead={<DecisionCard suggestion={suggestion} after={<PairDeal pair={suggestion.pair_id} />} />}
    />
  );
}

function Changed({ suggestion, pair }: { suggestion: SuggestionRead; pair: Pair }) {
  const { t } = useTranslation("suggestions");
  return (
    <>
      <MatchHead pair={pair} score={suggestion.score} />
      <p className={styles.note}>{t("changedHint")}</p>
      <div className={styles.narrow}>
        <DecisionCard suggestion={suggestion} after={<PairDeal pair={suggestion.pair_id} />} />
      </div>
    </>
  );
}
