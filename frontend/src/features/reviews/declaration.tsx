// First of all a member declares to have no conflict, or leaves; nothing of a proposal is shown before.
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useSeatStep } from "./api";
import styles from "./room.module.css";
import type { SeatRead } from "./types";

type Choice = "free" | "tied";

export function Parties({ seat }: { seat: SeatRead }) {
  return (
    <ul className={styles.parties}>
      {seat.parties.map((party) => (
        <li key={party} className="tag" style={{ whiteSpace: "normal" }}>
          <bdi>{party}</bdi>
        </li>
      ))}
    </ul>
  );
}

export function Declaration({ seat }: { seat: SeatRead }) {
  const { t } = useTranslation("panels");
  const say = useFaultText();
  const keyOf = useOnceKey();
  const step = useSeatStep(seat);
  const free = seat.allowed_actions.includes("declare");
  const [choice, setChoice] = useState<Choice | undefined>(free ? undefined : "tied");
  const [reason, setReason] = useState("");
  const wrong = faultsByPointer(step.error).get("/reason");
  const send = (event: FormEvent) => {
    event.preventDefault();
    const taken =
      choice === "free" ? { action: "declare" as const, confirmed: true } : { action: "recuse" as const, reason };
    step.mutate({ ...taken, key: keyOf(seat.version, JSON.stringify(taken)) });
  };
  return (
    <Section title={t("declare.title")}>
      <form className={styles.declaration} noValidate onSubmit={send}>
        <p>{t("declare.lead")}</p>
        <div>
          <p className="muted">{t("declare.parties")}</p>
          <Parties seat={seat} />
        </div>
        {seat.ties.length > 0 ? (
          <ul>
            {seat.ties.map((tie) => (
              <li key={`${tie.tie}${tie.party}`}>
                <StateTag tone="stop">
                  {t(`tie.${tie.tie}`)} {tie.party && <bdi>{tie.party}</bdi>}
                </StateTag>
              </li>
            ))}
          </ul>
        ) : (
          <StateTag tone="done">{t("declare.noneFound")}</StateTag>
        )}
        <fieldset>
          <legend className="sr-only">{t("declare.title")}</legend>
          {(["free", "tied"] as const).map((one) => (
            <label key={one} className={styles.choice}>
              <input
                type="radio"
                name="declaration"
                disabled={one === "free" && !free}
                checked={choice === one}
                onChange={() => setChoice(one)}
              />
              <span>{t(`declare.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        {choice === "tied" && (
          <Field label={t("declare.reason")} required {...(wrong && { fault: say(wrong) })}>
            {(control) => (
              <Input.TextArea
                {...control}
                dir="auto"
                maxLength={2000}
                autoSize={{ minRows: 2, maxRows: 8 }}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
        )}
        {!wrong && <FormProblem error={step.error} />}
        <div>
          <Button type="primary" htmlType="submit" danger={choice === "tied"} disabled={!choice} loading={step.isPending}>
            {choice === "tied" ? t("declare.leave") : t("declare.send")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
