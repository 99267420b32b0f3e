// Why a pair was put together, in three short phrases.
import { useTranslation } from "react-i18next";
import type { SuggestionRead } from "@/api/generated/silkbridge.schemas";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import { useFormat } from "@/i18n/use-format";
import styles from "./suggestions.module.css";

const SHOWN = 3;
type Reasons = SuggestionRead["reasons"];

/** How many figures are asked for, of how many something can be told, and how many are met or near. */
export function verdictsOf({ indicators }: Reasons) {
  const { met = 0, near = 0, not_met: missed = 0, unknown = 0 } = indicators;
  const told = met + near + missed;
  return { count: told + unknown, met, near, told };
}

export function Verdicts({ reasons }: { reasons: Reasons }) {
  const { t } = useTranslation("suggestions");
  const { count, met, near, told } = verdictsOf(reasons);
  if (count === 0) return null;
  if (told === 0) return <StateTag tone="neutral">{t("reason.untold", { count })}</StateTag>;
  const tone: Tone = met === count ? "done" : met + near > 0 ? "wait" : "neutral";
  return <StateTag tone={tone}>{t("reason.indicators", { met, count })}</StateTag>;
}

interface Props {
  reasons: Reasons;
  fieldName: (code: string) => string;
}

export function ShortReasons({ reasons, fieldName }: Props) {
  const { t } = useTranslation("suggestions");
  const { language } = useFormat();
  const { terms, fields, trl, languages } = reasons;
  const phrases: { key: string; name: string; text: string }[] = [];
  if (terms.length > 0) {
    const words = terms.map(({ challenge, achievement }) => (challenge === achievement ? challenge : `${challenge} ↔ ${achievement}`));
    phrases.push({ key: "terms", name: t("reason.terms"), text: words.join(" · ") });
  }
  if (fields.length > 0) phrases.push({ key: "fields", name: t("reason.fields"), text: fields.map(fieldName).join(" · ") });
  if (trl && trl.offered !== null && trl.required !== null) {
    phrases.push({ key: "trl", name: "", text: t("reason.trl", { offered: trl.offered, required: trl.required }) });
  }
  if (languages && languages[0] !== languages[1]) {
    const [one, other] = languages;
    phrases.push({ key: "languages", name: "", text: t("reason.languages", { one: language(one), other: language(other) }) });
  }
  return (
    <ul className={styles.reasons}>
      {phrases.slice(0, SHOWN).map(({ key, name, text }) => (
        <li key={key}>
          {name && <span className="sr-only">{name} </span>}
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
