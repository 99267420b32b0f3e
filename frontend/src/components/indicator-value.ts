// Writes an indicator's figure as the reader's language does: with signs, or with words.
import { useTranslation } from "react-i18next";
import type { IndicatorFacts } from "@/api/types";
import { useFormat, useLocale } from "@/i18n/use-format";

const NBSP = "\u00A0";

/** «≥ 92 %», «55–65 °C», «约 54 天»; a word when no figure was given. */
export function useIndicatorValue(): (indicator: IndicatorFacts) => string {
  const { t } = useTranslation();
  const { number } = useFormat();
  return ({ comparator, value, value_max: max, unit }) => {
    if (value === null) return t("comparator.none");
    const withUnit = (text: string) => (unit ? `${text}${NBSP}${unit}` : text);
    if (comparator === "range" && max !== null) {
      return withUnit(t("comparator.range", { low: number(value), high: number(max) }));
    }
    return t(`comparator.${comparator === "range" ? "eq" : comparator}`, { value: withUnit(number(value)) });
  };
}

/** An indicator's name in the reader's language, or in one that language falls back to. */
export function useIndicatorName(): (indicator: { name: string; names?: Partial<Record<string, string>> }) => string {
  const { code, fallback } = useLocale();
  return ({ name, names }) => {
    const known = [code, ...fallback].find((language) => names?.[language]);
    return (known && names?.[known]) ?? name;
  };
}
