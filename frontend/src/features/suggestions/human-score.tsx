// What the reader thinks of the pair, from one to five: beside the system's score, never in it.
import { Button } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { SuggestionRead } from "@/api/generated/silkbridge.schemas";
import { FormProblem } from "@/components/form-problem";
import { useFormat } from "@/i18n/use-format";
import { useHumanScore } from "./api";
import styles from "./decision.module.css";

const MARKS = [1, 2, 3, 4, 5] as const;

export function HumanScoreField({ suggestion }: { suggestion: SuggestionRead }) {
  const { t } = useTranslation("suggestions");
  const { number } = useFormat();
  const id = useId();
  const keep = useHumanScore(suggestion);
  const given = suggestion.human_score;
  return (
    <fieldset className={styles.part} disabled={keep.isPending} aria-describedby={id}>
      <div className={styles.head}>
        <legend className={styles.legend}>{t("human.label")}</legend>
        {given !== null && (
          <Button type="link" size="small" onClick={() => keep.mutate(null)}>
            {t("human.clear")}
          </Button>
        )}
      </div>
      <div className={styles.scale}>
        {MARKS.map((mark) => (
          <label key={mark} className={styles.mark}>
            <input type="radio" name={id} checked={given === mark} onChange={() => keep.mutate(mark)} />
            <span>{number(mark)}</span>
          </label>
        ))}
      </div>
      <p id={id} className={styles.quiet}>
        {t("human.hint")}
      </p>
      <FormProblem error={keep.error} />
    </fieldset>
  );
}
