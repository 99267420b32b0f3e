// Putting a pair off until a day: a few usual spans, or any day within the half year allowed.
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SuggestionRead } from "@/api/generated/silkbridge.schemas";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useFormat } from "@/i18n/use-format";
import { useAnswer } from "./api";
import styles from "./decision.module.css";

const DAY = 86_400_000;
const SPANS = [
  { key: "week", days: 7 },
  { key: "month", days: 30 },
  { key: "quarter", days: 90 },
] as const;
const LONGEST = 180;

const dayFrom = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

export function SnoozeDialog({ suggestion, onClose }: { suggestion: SuggestionRead; onClose: () => void }) {
  const { t } = useTranslation("suggestions");
  const { date } = useFormat();
  const say = useFaultText();
  const answer = useAnswer(suggestion);
  const [until, setUntil] = useState(dayFrom(SPANS[0].days));
  const faults = faultsByPointer(answer.error);
  const wrong = faults.get("/until");
  return (
    <Modal
      open
      title={t("snooze.title")}
      okText={t("snooze.name")}
      cancelText={t("cancel")}
      okButtonProps={{ loading: answer.isPending }}
      onOk={() => answer.mutate({ action: "snooze", until: until || null }, { onSuccess: onClose })}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.quick}>
        {SPANS.map(({ key, days }) => (
          <Button key={key} aria-pressed={until === dayFrom(days)} onClick={() => setUntil(dayFrom(days))}>
            {t(`snooze.${key}`)}
          </Button>
        ))}
      </div>
      <Field label={t("snooze.day")} hint={t("snooze.hint")} required {...(wrong && { fault: sayDay(say, wrong, date) })}>
        {(control) => (
          <Input
            {...control}
            type="date"
            min={dayFrom(1)}
            max={dayFrom(LONGEST)}
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
        )}
      </Field>
      {!wrong && <FormProblem error={answer.error} />}
    </Modal>
  );
}

type Fault = Parameters<ReturnType<typeof useFaultText>>[0];

/** The bounds come as ISO days; the sentence has them as the reader writes days. */
function sayDay(say: (fault: Fault) => string, fault: Fault, date: (day: string) => string): string {
  const days = Object.entries(fault.params).map(([name, value]) => [name, typeof value === "string" ? date(value) : value]);
  return say({ ...fault, params: Object.fromEntries(days) as Fault["params"] });
}
