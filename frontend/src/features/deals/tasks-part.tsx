// The deal's tasks: the checklist of the stage in the card above, all others here, and a line to add one.
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { DateInput } from "@/components/date-input";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { SelectField } from "@/components/select-field";
import { usePeople, useTaskAdding, useTasks } from "./course-api";
import { TaskRow } from "./task-row";
import styles from "./tasks.module.css";
import type { DealRead } from "./types";

const LENGTH = 300;

/** The points of the due diligence, while they are what the stage is about. */
export function Checklist({ deal }: { deal: DealRead }) {
  const { t } = useTranslation("deals");
  const tasks = useTasks(deal.id);
  const checks = tasks.data?.filter(({ check }) => check) ?? [];
  if (deal.stage !== "diligence" || checks.length === 0) return null;
  return (
    <ul className={styles.checks} aria-label={t("task.checks")}>
      {checks.map((task) => (
        <TaskRow key={task.id} deal={deal.id} task={task} />
      ))}
    </ul>
  );
}

function Adding({ deal }: { deal: DealRead }) {
  const { t } = useTranslation("deals");
  const say = useFaultText();
  const keyOf = useOnceKey();
  const people = usePeople(deal.id);
  const add = useTaskAdding(deal.id);
  const [title, setTitle] = useState("");
  const [person, setPerson] = useState<string | null>(null);
  const [day, setDay] = useState("");
  const faults = faultsByPointer(add.error);
  const [wrong, late] = [faults.get("/title"), faults.get("/due_on")];
  const clear = () => {
    setTitle("");
    setPerson(null);
    setDay("");
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const task = { title: title.trim(), assignee_id: person, due_on: day || null };
    add.mutate({ ...task, key: keyOf(JSON.stringify(task), deal.task_counts.open + deal.task_counts.done) }, { onSuccess: clear });
  };
  const options = (people.data ?? []).flatMap(({ id, name, side }) =>
    id ? [{ value: id, label: `${name || t("unnamedPerson")} · ${t(`side.${side ?? "node"}`)}` }] : [],
  );
  return (
    <>
      <form className={styles.add} onSubmit={send}>
        <Field label={t("task.title")} {...(wrong && { fault: say(wrong) })}>
          {(control) => (
            <Input {...control} dir="auto" maxLength={LENGTH} value={title} onChange={({ target }) => setTitle(target.value)} />
          )}
        </Field>
        <SelectField label={t("task.assignee")} value={person} options={options} placeholder={t("task.nobody")} onChange={setPerson} />
        <Field label={t("task.due")} {...(late && { fault: say(late) })}>
          {(control) => (
            <DateInput {...control} value={day} onChange={({ target }) => setDay(target.value)} />
          )}
        </Field>
        <Button htmlType="submit" loading={add.isPending} disabled={title.trim() === ""}>
          {t("task.add")}
        </Button>
      </form>
      {faults.size === 0 && <FormProblem error={add.error} />}
    </>
  );
}

export function TasksPart({ deal }: { deal: DealRead }) {
  const { t } = useTranslation("deals");
  const tasks = useTasks(deal.id);
  const { open, done } = deal.task_counts;
  return (
    <Section title={t("task.heading")} note={t("task.counts", { open, done })}>
      <QueryView query={tasks}>
        {(all) => {
          // the checklist stands above while the stage is about it
          const rows = deal.stage === "diligence" ? all.filter(({ check }) => !check) : all;
          return rows.length === 0 ? (
            <p className="muted">{t("task.none")}</p>
          ) : (
            <ul className={styles.list}>
              {rows.map((task) => (
                <TaskRow key={task.id} deal={deal.id} task={task} />
              ))}
            </ul>
          );
        }}
      </QueryView>
      {deal.may.includes("task") && <Adding deal={deal} />}
    </Section>
  );
}
