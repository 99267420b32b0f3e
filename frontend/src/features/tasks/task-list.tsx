// What waits, the most pressing first: what it is, what to do, and by when.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { remaining, useNow, useTimeLeft } from "@/components/due-clock";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import { type Tone, ToneGlyph, toneColour } from "@/components/tone";
import { useFormat } from "@/i18n/use-format";
import styles from "./task-list.module.css";
import type { Task, TaskKind } from "./tasks";

const TONE: Record<TaskKind, Tone> = {
  deal: "wait",
  consent: "wait",
  unowned: "wait",
  review: "wait",
  panel: "wait",
  verify: "wait",
  returned: "wait",
  unverified: "wait",
  rejected: "stop",
  expiring: "wait",
  expired: "neutral",
  draft: "neutral",
};
const NEAR_HOURS = 48;

/** The last instant of a day, or the instant itself. */
const endOf = (due: string) => (due.includes("T") ? due : `${due}T23:59:59Z`);

function Due({ due }: { due: string }) {
  const { t } = useTranslation();
  const left = remaining(endOf(due), useNow(), NEAR_HOURS);
  const say = useTimeLeft();
  if (left.over) return <StateTag tone="stop">{t("time.overdue")}</StateTag>;
  const words = t("time.left", { time: say(left) });
  return left.near ? <StateTag tone="wait">{words}</StateTag> : <span className="muted">{words}</span>;
}

function Entry({ task }: { task: Task }) {
  const { t } = useTranslation("workspace");
  const { number } = useFormat();
  const tone = TONE[task.kind];
  return (
    <li className={styles.entry}>
      <span className={styles.glyph} style={{ color: toneColour(tone) }}>
        <ToneGlyph tone={tone} />
      </span>
      <div className={styles.words}>
        <Link to={task.link as "/"} className={styles.title} dir="auto">
          {task.title || t("mine.untitled")}
        </Link>
        <p className={styles.what}>
          <span>{t(`task.${task.kind}`)}</span>
          {task.words && <bdi>{task.words}</bdi>}
          {task.owner && <bdi>{task.owner}</bdi>}
          {task.completeness !== undefined && (
            <span>
              {t("mine.completeness")} {number(task.completeness / 100, { style: "percent" })}
            </span>
          )}
        </p>
      </div>
      <span className={styles.when}>
        {task.due && <Due due={task.due} />}
        {task.due && (
          <small>
            <LocalTime at={task.due} day short />
          </small>
        )}
      </span>
    </li>
  );
}

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className={styles.list}>
      {tasks.map((task) => (
        <Entry key={task.key} task={task} />
      ))}
    </ul>
  );
}
