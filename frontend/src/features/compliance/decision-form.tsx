// The decision of a named person: what is decided, and why; the log keeps both.
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackendComplianceLifecycleAction as Action, CaseRead } from "@/api/generated/silkbridge.schemas";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useDeciding } from "./api";
import styles from "./compliance.module.css";

const DECISIONS: readonly Action[] = ["clear", "restrict", "prohibit", "confirm", "reopen"];

export function DecisionForm({ found }: { found: CaseRead }) {
  const { t } = useTranslation(["compliance", "problems"]);
  const deciding = useDeciding(found);
  const steps = DECISIONS.filter((action) => found.allowed_actions.includes(action));
  const [chosen, setChosen] = useState<Action>();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const lacking = tried && reason.trim() === "" ? t("problems:field.missing") : undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!chosen || reason.trim() === "") return;
    const done = () => {
      setChosen(undefined);
      setReason("");
      setTried(false);
    };
    deciding.mutate({ action: chosen, reason }, { onSuccess: done });
  };
  if (steps.length === 0 && found.barred_actions.length === 0) return null;
  return (
    <Section title={t("decide.title")}>
      <form className={styles.form} noValidate onSubmit={send}>
        {steps.length > 0 && <p className="muted">{t("decide.lead")}</p>}
        {found.barred_actions.slice(0, 1).map(({ action, code }) => (
          <StateTag key={action} tone="wait">
            {t(`problems:${code}`)}
          </StateTag>
        ))}
        {steps.length > 0 && (
          <>
            <fieldset>
              <legend className="sr-only">{t("decide.title")}</legend>
              {steps.map((action) => (
                <label key={action} className={styles.choice}>
                  <input type="radio" name="decision" checked={chosen === action} onChange={() => setChosen(action)} />
                  {t(`decide.${action}`)}
                </label>
              ))}
            </fieldset>
            <Field label={t("decide.reason")} hint={t("decide.reasonHint")} required {...(lacking && { fault: lacking })}>
              {(control) => (
                <Input.TextArea
                  {...control}
                  dir="auto"
                  value={reason}
                  maxLength={4000}
                  autoSize={{ minRows: 2, maxRows: 10 }}
                  onChange={({ target }) => setReason(target.value)}
                />
              )}
            </Field>
            <FormProblem error={deciding.error} />
            <div className={styles.buttons}>
              <Button type="primary" htmlType="submit" disabled={!chosen} loading={deciding.isPending}>
                {t("decide.send")}
              </Button>
            </div>
          </>
        )}
      </form>
    </Section>
  );
}
