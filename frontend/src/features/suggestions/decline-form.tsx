// Saying no: a reason from the list with what it changes, and words where one wishes.
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { DeclineReason, type SuggestionRead } from "@/api/generated/silkbridge.schemas";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { StateTag } from "@/components/state-tag";
import { useAnswer } from "./api";
import styles from "./decision.module.css";

const REASONS = Object.values(DeclineReason);
const LENGTH = 2000;

export function DeclineForm({ suggestion }: { suggestion: SuggestionRead }) {
  const { t } = useTranslation("suggestions");
  const say = useFaultText();
  const name = useId();
  const answer = useAnswer(suggestion);
  const [reason, setReason] = useState<DeclineReason>();
  const [comment, setComment] = useState("");
  const faults = faultsByPointer(answer.error);
  const missing = faults.get("/reason");
  const wordless = faults.get("/comment");
  // without a reason the server is asked too: it says what is missing
  const decline = () => answer.mutate({ action: "decline", comment, ...(reason && { reason }) });
  const choose = (one: DeclineReason) => {
    setReason(one);
    answer.reset();
  };
  return (
    <div className={styles.part}>
      <fieldset aria-invalid={missing ? true : undefined}>
        <legend className={styles.legend}>
          {t("decline.legend")}
          <span>{t("decline.note")}</span>
        </legend>
        <div className={styles.choices}>
          {REASONS.map((one) => (
            <label key={one} className={styles.choice}>
              <input type="radio" name={name} checked={reason === one} onChange={() => choose(one)} />
              {t(`why.${one}`)}
            </label>
          ))}
        </div>
        {missing && (
          <p className={styles.fault} role="alert">
            <StateTag tone="stop">{say(missing)}</StateTag>
          </p>
        )}
        {reason && <p className={styles.quiet}>{t(`effect.${reason}`)}</p>}
      </fieldset>
      <div className={styles.fields}>
        <Field label={t("decline.comment")} optional={reason !== "other"} {...(wordless && { fault: say(wordless) })}>
          {(control) => (
            <Input.TextArea
              {...control}
              dir="auto"
              autoSize={{ minRows: 2, maxRows: 8 }}
              maxLength={LENGTH}
              value={comment}
              status={wordless ? "error" : ""}
              onChange={({ target }) => setComment(target.value)}
            />
          )}
        </Field>
        {faults.size === 0 && <FormProblem error={answer.error} />}
        <Button block loading={answer.isPending} onClick={decline}>
          {t("decline.name")}
        </Button>
      </div>
    </div>
  );
}
