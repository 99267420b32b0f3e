// What can be done with an order; refusing and reversing ask why.
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrderRead } from "@/api/generated/silkbridge.schemas";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useOrderStep } from "./api";
import styles from "./ledger.module.css";

type Action = OrderRead["allowed_actions"][number];
const REASONED = new Set<Action>(["refuse", "reverse"]);

export function OrderSteps({ deal, order }: { deal: string; order: OrderRead }) {
  const { t } = useTranslation("ledger");
  const say = useFaultText();
  const [asking, setAsking] = useState<Action>();
  const [comment, setComment] = useState("");
  const step = useOrderStep(deal, order);
  const fault = [...faultsByPointer(step.error).values()][0];
  if (order.allowed_actions.length === 0) return null;
  const take = (action: Action) => {
    if (REASONED.has(action)) setAsking(action);
    else step.mutate({ action });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (asking) step.mutate({ action: asking, comment }, { onSuccess: () => setAsking(undefined) });
  };
  if (asking) {
    return (
      <form className={styles.asking} onSubmit={send}>
        <Field label={t(`why.${asking}`)} required {...(fault && { fault: say(fault) })}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              maxLength={500}
              value={comment}
              onChange={({ target }) => setComment(target.value)}
            />
          )}
        </Field>
        {!fault && <FormProblem error={step.error} />}
        <div className={styles.buttons}>
          <Button size="small" htmlType="submit" loading={step.isPending} disabled={comment.trim() === ""}>
            {t(`action.${asking}`)}
          </Button>
          <Button size="small" type="text" onClick={() => setAsking(undefined)}>
            {t("cancel")}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <>
      <div className={styles.buttons}>
        {order.allowed_actions.map((action) => (
          <Button
            key={action}
            size="small"
            type={action === "approve" ? "default" : "text"}
            disabled={step.isPending}
            onClick={() => take(action)}
          >
            {t(`action.${action}`)}
          </Button>
        ))}
      </div>
      <FormProblem error={step.error} />
    </>
  );
}
