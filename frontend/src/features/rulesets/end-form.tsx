// The last day of a version.
import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RuleSetRead } from "@/api/generated/silkbridge.schemas";
import { DateInput } from "@/components/date-input";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useEndRuleSet } from "./api";
import styles from "./rulesets.module.css";

export function EndForm({ rule, onDone }: { rule: RuleSetRead; onDone: () => void }) {
  const { t } = useTranslation(["rules", "fields"]);
  const [day, setDay] = useState("");
  const end = useEndRuleSet(rule);
  const say = useFaultText();
  const fault = [...faultsByPointer(end.error).values()][0];
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (day) end.mutate(day, { onSuccess: onDone });
  };
  return (
    <form className={styles.end} onSubmit={send}>
      <Field label={t("fields:effective_to")} {...(fault && { fault: say(fault) })}>
        {(control) => (
          <DateInput
            {...control}
            min={rule.effective_from}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        )}
      </Field>
      {!fault && <FormProblem error={end.error} />}
      <div className={styles.acts}>
        <Button size="small" htmlType="submit" disabled={!day} loading={end.isPending}>
          {t("rules:end")}
        </Button>
        <Button size="small" type="text" onClick={onDone}>
          {t("rules:cancel")}
        </Button>
      </div>
    </form>
  );
}
