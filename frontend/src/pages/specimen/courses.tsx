// Time: clocks, rails, histories, what is frozen, and the guided form.
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DueClock, DueTimes } from "@/components/due-clock";
import { Field } from "@/components/field";
import { FrozenMark } from "@/components/frozen-mark";
import { LocalTime } from "@/components/local-time";
import { StageRail } from "@/components/stage-rail";
import { StepWizard } from "@/components/step-wizard";
import { Timeline } from "@/components/timeline";
import { TrlRail } from "@/components/trl-scale";
import { courseOf } from "@/features/listings/challenge/course";
import { useReadinessLevels } from "@/features/taxonomy/api";
import { Exhibit, Grid, Part } from "./frame";
import { inDays, type Sample } from "./samples";

const POSTED = { state: "published", published_at: "2026-10-12T02:00:00Z", deadline_state: "open" } as const;

function Wizard({ sample }: { sample: Sample }) {
  const { t } = useTranslation("portal");
  const [step, setStep] = useState(2);
  const names = ["problem", "body", "indicators", "ip", "priceTitle"] as const;
  return (
    <StepWizard
      title={t("achievement.body")}
      steps={names.map((name, index) => ({
        key: name,
        name: t(`achievement.${name}`),
        mark: index < 2 ? "done" : index === 2 ? "fault" : "missing",
      }))}
      current={step}
      onStep={setStep}
      saving={{ state: "saved", at: "2026-11-26T06:32:00Z" }}
      completeness={68}
      help={<p>{sample.condition}</p>}
    >
      <Field label={sample.energy} fault={t("common.required")}>
        {(control) => <Input {...control} status="error" />}
      </Field>
    </StepWizard>
  );
}

export function Courses({ sample }: { sample: Sample }) {
  const { t } = useTranslation(["specimen", "portal"]);
  const { data: levels } = useReadinessLevels();
  const [soon] = useState(() => ({ far: inDays(21.5), near: inDays(1.4), over: inDays(-1) }));
  return (
    <Part title={t("specimen:courses")}>
      <Grid>
        <Exhibit name="DueClock far">
          <DueClock at={soon.far} nearHours={72} />
          <DueTimes at={soon.far} zone="Asia/Almaty" />
        </Exhibit>
        <Exhibit name="DueClock near">
          <DueClock at={soon.near} nearHours={72} />
          <DueTimes at={soon.near} zone="Asia/Shanghai" />
        </Exhibit>
        <Exhibit name="DueClock over">
          <DueClock at={soon.over} />
        </Exhibit>
        <Exhibit name="StageRail" wide>
          <StageRail
            label={t("portal:challenge.process")}
            stages={courseOf(POSTED).map(({ stage, place }) => ({
              key: stage,
              place,
              name: t(`portal:challenge.course.${stage}`),
            }))}
          />
        </Exhibit>
        <Exhibit name="TrlRail" wide>
          {levels && <TrlRail level={7} names={levels.map(({ name }) => name)} />}
        </Exhibit>
        <Exhibit name="Timeline">
          <Timeline
            label={t("portal:timeline.title")}
            items={[
              { key: "submit", title: t("portal:timeline.submit"), when: <LocalTime at={inDays(-9)} day /> },
              { key: "endorse", title: t("portal:timeline.endorse"), detail: sample.person, tone: "done" },
              { key: "approve", title: t("portal:timeline.approve"), place: "now" },
              { key: "valid", title: t("portal:timeline.validUntil"), place: "ahead" },
            ]}
          />
        </Exhibit>
        <Exhibit name="FrozenMark">
          <FrozenMark
            title={t("portal:frozen.title")}
            text={t("portal:frozen.text", { date: "2026-10-12" })}
            items={(["bounty", "criteria", "deadline"] as const).map((item) => t(`portal:frozen.${item}`))}
            hash="9f3c71d0a5b84e21c7d6f0e94a3b2c1d9f3c71d0a5b84e21c7d6f0e94a3be21a"
          />
        </Exhibit>
        <Exhibit name="StepWizard" wide>
          <Wizard sample={sample} />
        </Exhibit>
      </Grid>
    </Part>
  );
}
