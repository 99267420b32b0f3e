// Writes an indicator's figure as the reader's language does: with signs, or with words.
import { useTranslation } from "react-i18next";
import type { IndicatorFacts } from "@/api/types";
import { readableUnit } from "@/i18n/units";
import { useFormat, useLocale } from "@/i18n/use-format";

const NBSP = "\u00A0";
/** Between these a unit keeps its order among letters that run the other way. */
const LEFT_TO_RIGHT = "\u2066";
const END = "\u2069";

/** «≥ 92 %», «55–65 °C», «约 54 天»; a word when no figure was given. */
export function useIndicatorValue(): (indicator: IndicatorFacts) => string {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { code, direction } = useLocale();
  const rightToLeft = direction === "rtl";
  return ({ comparator, value, value_max: max, unit: written }) => {
    if (value === null) return t("comparator.none");
    const unit = readableUnit(written, code);
    const shown = rightToLeft ? `${LEFT_TO_RIGHT}${unit}${END}` : unit;
    const withUnit = (text: string) => (unit ? `${text}${NBSP}${shown}` : text);
    if (comparator === "range" && max !== null) {
      return withUnit(t("comparator.range", { low: number(value), high: number(max) }));
    }
    return t(`comparator.${comparator === "range" ? "eq" : comparator}`, { value: withUnit(number(value)) });
  };
}

interface Named {
  name: string;
  names?: Partial<Record<string, string>>;
}

/** A name in the first of the languages that has it; `name` itself is in the original's. */
export function nameIn({ name, names }: Named, languages: readonly string[], original?: string): string {
  for (const language of languages) {
    if (language === original) return name;
    const given = names?.[language];
    if (given) return given;
  }
  return name;
}

/** An indicator's name for the reader; without the original's language only the reader's own is tried. */
export function useIndicatorName(): (indicator: Named, original?: string) => string {
  const { code, fallback } = useLocale();
  return (indicator, original) => nameIn(indicator, original ? [code, ...fallback] : [code], original);
}
