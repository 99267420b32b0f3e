// Indicators of a match as rows: figures in the reader's writing, margin and evidence as a phrase.
import { useTranslation } from "react-i18next";
import type { AchievementRead, IndicatorReason } from "@/api/types";
import type { ComparedIndicator } from "@/components/indicator-table";
import { useIndicatorName, useIndicatorValue } from "@/components/indicator-value";
import { useFormat } from "@/i18n/use-format";
import { marginOf } from "./reasons";

type Offered = AchievementRead["indicators"][number];

/** The achievement's own record of an offered figure, which knows its evidence. */
export function offeredOf(reason: IndicatorReason, indicators: readonly Offered[]): Offered | undefined {
  return reason.offer ? indicators.find(({ name }) => name === reason.offer?.name) : undefined;
}

function useMarginText(): (reason: IndicatorReason) => string | undefined {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  return (reason) => {
    if (reason.verdict === "unknown") return t(`match.cause.${reason.cause ?? "not_offered"}`);
    const margin = marginOf(reason);
    if (!margin) return undefined;
    if ("points" in margin) {
      const points = number(margin.points, { maximumFractionDigits: 2 });
      return t(margin.better ? "match.pointsOver" : "match.pointsShort", { count: margin.points, points });
    }
    const share = percent(margin.share, margin.share < 0.1 ? 1 : 0);
    return t(margin.better ? "match.shareOver" : "match.shareShort", { share });
  };
}

export function useComparison(
  reasons: readonly IndicatorReason[],
  asker: { original_locale: string },
  achievement: AchievementRead | undefined,
): ComparedIndicator[] {
  const { t } = useTranslation();
  const valueOf = useIndicatorValue();
  const nameOf = useIndicatorName();
  const marginText = useMarginText();
  return reasons.map((reason) => {
    const evidence = offeredOf(reason, achievement?.indicators ?? [])?.evidence.kind;
    const parts = [
      t(reason.must ? "challenge.must" : "challenge.should"),
      marginText(reason),
      evidence && t(`evidence.${evidence}`),
    ];
    return {
      name: nameOf(reason.wish, asker.original_locale),
      required: valueOf(reason.wish),
      offered: reason.offer ? valueOf(reason.offer) : null,
      converted: reason.converted ? valueOf(reason.converted) : undefined,
      called: reason.offer && reason.aligned !== "name" ? nameOf(reason.offer) : undefined,
      verdict: reason.verdict,
      margin: parts.filter(Boolean).join(" · "),
    };
  });
}
