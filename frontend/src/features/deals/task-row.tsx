// One thing to do in a deal: done with a tick, and where it is a point of the checklist with what was found.
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import { LocalTime } from "@/components/local-time";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { type Tone, ToneGlyph, toneColour } from "@/components/tone";
import { useNow } from "@/components/due-clock";
import { Conflict } from "./conflict";
import { useTaskChange } from "./course-api";
import { dueIn } from "./due";
import { DueText } from "./due-text";
import forms from "./forms.module.css";
import styles from "./tasks.module.css";
import type { DealTask } from "./types";

const LENGTH = 2000;

function toneOf(task: DealTask, now: number): Tone {
  if (task.done_at) return "done";
  return task.due_on ? dueIn(task.due_on, now).tone : "neutral";
}

export function useTaskName(): (task: Pick<DealTask, "title" | "check">) => string {
  const { t } = useTranslation("deals");
  return ({ title, check }) => (check ? t(`check.${check}`) : title);
}

interface FinishProps {
  task: DealTask;
  change: ReturnType<typeof useTaskChange>;
  onClose: () => void;
}

function Finish({ task, change, onClose }: FinishProps) {
  const { t } = useTranslation("deals");
  const say = useFaultText();
  const [result, setResult] = useState(task.result ?? "");
  const wrong = faultsByPointer(change.error).get("/result");
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ version: task.version, done: true, result: result.trim() }, { onSuccess: onClose });
  };
  return (
    <form className={`${forms.form} ${styles.finish}`} onSubmit={send}>
      <Field
        label={t(task.check ? "task.found" : "task.result")}
        {...(task.check ? { required: true } : { optional: true })}
        {...(wrong && { fault: say(wrong) })}
        hint={task.check && t(`checkHint.${task.check}`)}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            dir="auto"
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={LENGTH}
            value={result}
            status={wrong ? "error" : ""}
            onChange={({ target }) => setResult(target.value)}
          />
        )}
      </Field>
      {!wrong && <Conflict error={change.error} />}
      <div className={forms.buttons}>
        <Button size="small" htmlType="submit" loading={change.isPending}>
          {t("task.finish")}
        </Button>
        <Button size="small" type="text" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

export function TaskRow({ deal, task }: { deal: string; task: DealTask }) {
  const { t } = useTranslation("deals");
  const now = useNow();
  const nameOf = useTaskName();
  const change = useTaskChange(deal, task.id);
  const [finishing, setFinishing] = useState(false);
  const tone = toneOf(task, now);
  const name = nameOf(task);
  const done = task.done_at !== null;
  return (
    <li className={styles.row} data-done={done}>
      <span className={styles.glyph} style={{ color: toneColour(tone) }}>
        <ToneGlyph tone={tone} />
        <span className="sr-only">{t(done ? "task.done" : "task.open")}</span>
      </span>
      <div className={styles.words}>
        <p className={styles.name} dir={task.check ? undefined : "auto"}>
          {name}
        </p>
        {task.result && (
          <p className={styles.quiet} dir="auto">
            {task.result}
          </p>
        )}
        <p className={styles.quiet}>
          {task.done_at && task.done_by ? (
            <>
              <bdi>{task.done_by.name || t(`side.${task.done_by.side ?? "node"}`)}</bdi> <LocalTime at={task.done_at} day short />
            </>
          ) : (
            task.assignee && <bdi>{task.assignee.name || t(`side.${task.assignee.side ?? "node"}`)}</bdi>
          )}
        </p>
        {finishing && <Finish task={task} change={change} onClose={() => setFinishing(false)} />}
        {!finishing && <Conflict error={change.error} />}
      </div>
      <div className={styles.end}>
        {!done && task.due_on && <DueText day={task.due_on} />}
        {task.may_change && !finishing && (
          <button
            type="button"
            className="link-button"
            aria-label={`${t(done ? "task.reopen" : "task.finish")} · ${name}`}
            onClick={() => (done ? change.mutate({ version: task.version, done: false }) : setFinishing(true))}
          >
            {t(done ? "task.reopen" : "task.finish")}
          </button>
        )}
      </div>
    </li>
  );
}
