// Milestones of the incubation: planned, reported with a file, decided by somebody else.
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "@/components/date-input";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import { useFormat } from "@/i18n/use-format";
import { useMilestone } from "./api";
import { dayAhead } from "./due";
import { EvidenceRows } from "./evidence-part";
import { DecideForm, ReportForm } from "./milestone-forms";
import styles from "./relays.module.css";
import type { RelayMilestone, RelayRead } from "./types";

const VERDICT: Record<NonNullable<RelayMilestone["verdict"]>, Tone> = { met: "done", missed: "stop", waived: "neutral" };

function State({ milestone }: { milestone: RelayMilestone }) {
  const { t } = useTranslation("relays");
  const { verdict, late, reported_at: reported } = milestone;
  if (verdict) return <StateTag tone={VERDICT[verdict]}>{t(`milestone.${verdict}`)}</StateTag>;
  if (reported) return <StateTag tone="wait">{t("milestone.reported")}</StateTag>;
  return <StateTag tone={late ? "stop" : "progress"}>{t(late ? "milestone.late" : "milestone.planned")}</StateTag>;
}

function Row({ relay, milestone }: { relay: RelayRead; milestone: RelayMilestone }) {
  const { t } = useTranslation("relays");
  const [doing, setDoing] = useState<"report" | "decide">();
  const open = milestone.verdict === null;
  const shown = relay.evidence.filter((one) => one.milestone_id === milestone.id);
  const done = () => setDoing(undefined);
  return (
    <li className={styles.milestone}>
      <div className={styles.words}>
        <b dir="auto">{milestone.title}</b>
        <p className={styles.line}>
          <span>
            {t("milestone.plannedOn")} <LocalTime at={milestone.planned_on} day short />
          </span>
          {milestone.reported_by && <bdi>{milestone.reported_by.name}</bdi>}
        </p>
        {milestone.report && (
          <p className={styles.quote} dir="auto">
            {milestone.report}
          </p>
        )}
        <EvidenceRows relay={relay.id} evidence={shown} bare />
        {milestone.comment && (
          <p className={styles.note} dir="auto">
            {milestone.comment}
          </p>
        )}
        {doing === "report" && <ReportForm relay={relay} milestone={milestone} onDone={done} />}
        {doing === "decide" && <DecideForm relay={relay} milestone={milestone} onDone={done} />}
      </div>
      <div className={styles.end}>
        <State milestone={milestone} />
        {open && !doing && relay.may.includes("report") && (
          <Button size="small" onClick={() => setDoing("report")}>
            {t(milestone.reported_at ? "milestone.reportAgain" : "milestone.report")}
          </Button>
        )}
        {open && !doing && relay.may.includes("decide") && (
          <Button size="small" onClick={() => setDoing("decide")}>
            {t("milestone.decide")}
          </Button>
        )}
      </div>
    </li>
  );
}

function PlanForm({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  const say = useFaultText();
  const plan = useMilestone(relay);
  const [title, setTitle] = useState("");
  const [day, setDay] = useState(dayAhead(60));
  const faults = faultsByPointer(plan.error);
  const fault = (pointer: string) => {
    const found = faults.get(pointer);
    return found && { fault: say(found) };
  };
  const add = () => plan.mutate({ title: title.trim(), planned_on: day }, { onSuccess: () => setTitle("") });
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={t("milestone.title")} required {...fault("/title")}>
        {(control) => <Input {...control} dir="auto" maxLength={300} value={title} onChange={({ target }) => setTitle(target.value)} />}
      </Field>
      <Field label={t("milestone.plannedOn")} required {...fault("/planned_on")}>
        {(control) => <DateInput {...control} min={dayAhead(0)} value={day} onChange={({ target }) => setDay(target.value)} />}
      </Field>
      <Button htmlType="submit" loading={plan.isPending} disabled={!title.trim() || !day}>
        {t("milestone.add")}
      </Button>
      {faults.size === 0 && <FormProblem error={plan.error} />}
    </form>
  );
}

export function MilestonesPart({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  const { number } = useFormat();
  const plans = relay.may.includes("plan");
  if (relay.milestones.length === 0 && !plans) return null;
  const note = t("milestone.count", { met: number(relay.milestones_met), total: number(relay.milestones_total) });
  return (
    <Section title={t("milestone.heading")} note={relay.milestones_total > 0 ? note : undefined}>
      {relay.milestones.length === 0 && <p className="muted">{t("milestone.none")}</p>}
      <ul className={styles.rows}>
        {relay.milestones.map((milestone) => (
          <Row key={milestone.id} relay={relay} milestone={milestone} />
        ))}
      </ul>
      {plans && <PlanForm relay={relay} />}
    </Section>
  );
}
