// Planning what comes next: a line and a day, with a few usual ones at hand.
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "@/components/date-input";
import { Field } from "@/components/field";
import { LocalTime } from "@/components/local-time";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useNextAction } from "./api";
import { Conflict } from "./conflict";
import { dayAhead } from "./due";
import styles from "./forms.module.css";
import type { DealRead } from "./types";

const LENGTH = 300;
const SPANS = [1, 3, 7, 14] as const;

export function NextForm({ deal, onDone }: { deal: DealRead; onDone: () => void }) {
  const { t } = useTranslation("deals");
  const say = useFaultText();
  const plan = useNextAction(deal);
  const { next_action: next } = deal;
  const [text, setText] = useState(next?.text ?? "");
  const [day, setDay] = useState(next?.due_on ?? dayAhead(3));
  const faults = faultsByPointer(plan.error);
  const [wrong, late] = [faults.get("/text"), faults.get("/due_on")];
  const send = (event: FormEvent) => {
    event.preventDefault();
    plan.mutate({ text: text.trim(), due_on: text.trim() ? day || null : null }, { onSuccess: onDone });
  };
  const takeTheirs = () => {
    setText(next?.text ?? "");
    setDay(next?.due_on ?? "");
    plan.reset();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Field label={t("next.text")} required {...(wrong && { fault: say(wrong) })}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            maxLength={LENGTH}
            value={text}
            placeholder={t("next.example")}
            status={wrong ? "error" : ""}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Field label={t("next.day")} {...(late && { fault: say(late) })}>
        {(control) => (
          <div className={styles.buttons}>
            <DateInput {...control} value={day} onChange={({ target }) => setDay(target.value)} />
            {SPANS.map((days) => (
              <Button key={days} size="small" onClick={() => setDay(dayAhead(days))}>
                {t("next.inDays", { count: days })}
              </Button>
            ))}
          </div>
        )}
      </Field>
      {faults.size === 0 && (
        <Conflict
          error={plan.error}
          theirs={
            <>
              <bdi>{next?.text || t("card.noAction")}</bdi> {next?.due_on && <LocalTime at={next.due_on} day short />}
            </>
          }
          onTake={takeTheirs}
        />
      )}
      <div className={styles.buttons}>
        <Button htmlType="submit" loading={plan.isPending}>
          {t(text.trim() || !next ? "save" : "next.clear")}
        </Button>
        <Button type="text" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
