// Steps with the whole contract; those that undo something ask why first.
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useStep } from "./api";
import styles from "./contracts.module.css";
import type { ContractAction, ContractRead } from "./types";

type Plain = Exclude<ContractAction, "sign" | "register" | "transfer">;
const PLAIN: readonly Plain[] = ["issue", "recall", "amend", "drop", "terminate"];
const REASONED = new Set<Plain>(["recall", "amend", "terminate"]);

export function Steps({ contract }: { contract: ContractRead }) {
  const { t, i18n } = useTranslation(["contract", "problems"]);
  const say = useFaultText();
  const step = useStep(contract);
  const [asking, setAsking] = useState<Plain>();
  const [comment, setComment] = useState("");
  const faults = faultsByPointer(step.error);
  const wrong = faults.get("/comment");
  const take = (action: Plain) => step.mutate({ action, comment }, { onSuccess: () => setAsking(undefined) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (asking) take(asking);
  };
  if (asking) {
    return (
      <form className={styles.boxed} onSubmit={send}>
        <div className={styles.whole}>
          <Field label={t(`contract:why.${asking}`)} required {...(wrong && { fault: say(wrong) })}>
            {(control) => (
              <Input.TextArea
                {...control}
                dir="auto"
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={2000}
                value={comment}
                onChange={({ target }) => setComment(target.value)}
              />
            )}
          </Field>
          {!wrong && <FormProblem error={step.error} />}
          <div className={styles.buttons}>
            <Button htmlType="submit" danger={asking === "terminate"} loading={step.isPending}>
              {t(`contract:action.${asking}`)}
            </Button>
            <Button type="text" onClick={() => setAsking(undefined)}>
              {t("contract:cancel")}
            </Button>
          </div>
        </div>
      </form>
    );
  }
  const allowed = PLAIN.filter((one) => contract.allowed_actions.includes(one));
  const barred = contract.barred_actions.filter(({ code }) => i18n.exists(`problems:${code}`));
  return (
    <>
      <div className={styles.buttons}>
        {allowed.map((action) => (
          <Button
            key={action}
            type={action === "terminate" ? "text" : "default"}
            loading={step.isPending && step.variables.action === action}
            onClick={() => (REASONED.has(action) ? setAsking(action) : take(action))}
          >
            {t(`contract:action.${action}`)}
          </Button>
        ))}
      </div>
      {barred.map(({ action, code, params }) => (
        <p key={action} className="muted">
          {t(`contract:action.${action}`)}
          {t("contract:colon")}
          {t(`problems:${code}`, params)}
        </p>
      ))}
      <FormProblem error={step.error} />
    </>
  );
}
