// Where a listing stands in its course, who must act, and by when.
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/client";
import type { AnyListing, ListingState } from "@/api/types";
import { remaining, useNow, useTimeLeft } from "@/components/due-clock";
import { LocalTime } from "@/components/local-time";
import { useProblemText } from "@/components/problem-text";
import { Card } from "@/components/section";
import { type Stage, StageRail } from "@/components/stage-rail";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import styles from "./desk.module.css";
import { Note } from "./note";
import { useWords } from "./words";

const COURSE = ["draft", "submitted", "endorsed", "published"] as const;
/** Which stage of the course a state belongs to. */
const STAGE: Record<ListingState, number> = {
  draft: 0,
  returned: 0,
  submitted: 1,
  endorsed: 2,
  published: 3,
  suspended: 3,
  expired: 3,
  withdrawn: 3,
  concluded: 3,
};
const TURN: Record<ListingState, Tone> = {
  draft: "wait",
  returned: "wait",
  submitted: "progress",
  endorsed: "progress",
  published: "live",
  suspended: "wait",
  expired: "wait",
  withdrawn: "neutral",
  concluded: "done",
};

/** How much of a reviewer's time is left. */
function Due({ at }: { at: string }) {
  const left = remaining(at, useNow(), 48);
  const say = useTimeLeft();
  const { t } = useTranslation("wizard");
  return (
    <p>
      {t("standing.due")} <LocalTime at={at} named />{" "}
      <StateTag tone={left.over ? "stop" : left.near ? "wait" : "neutral"}>
        {left.over ? t("portal:time.overdue") : t("portal:time.left", { time: say(left) })}
      </StateTag>
    </p>
  );
}

/** Steps that are the reader's in principle, and why they are not to be taken now. */
function Barred({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation("wizard");
  const say = useProblemText();
  const barred = listing.barred_actions;
  return [...new Set(barred.map(({ code }) => code))].map((code) => {
    const steps = barred.filter((one) => one.code === code);
    const names = steps.map(({ action }) => t(`action.${action}.name`)).join(t("portal:common.and"));
    return (
      <Note key={code} tone="neutral">
        <b>{t("standing.barred", { names })}</b>{" "}
        {say(new ProblemError({ status: 409, code, title: code, params: steps[0]?.params ?? {} }))}
      </Note>
    );
  });
}

export function Standing({ listing }: { listing: AnyListing }) {
  const { t } = useWords(listing.kind);
  const { state, organization, home_node: node, due, valid_until: until, confirmed_at: confirmed } = listing;
  const now = STAGE[state];
  const stages = COURSE.map((key, index): Stage => ({
    key,
    name: t(`standing.stage.${key}`),
    place: index < now ? "past" : index === now ? "now" : "ahead",
    note: index === now && state !== key ? t(`portal:state.${state}`) : undefined,
  }));
  const whose = t(`standing.turn.${state}`, {
    organization: organization.name,
    node: node?.name ?? t("standing.someNode"),
  });
  return (
    <Card>
      <StageRail stages={stages} label={t("standing.course")} />
      <div className={styles.turn}>
        <Note tone={TURN[state]}>
          <b>{whose}</b>
        </Note>
        {due && <Due at={due} />}
        <Barred listing={listing} />
        {until && state === "published" && (
          <p>
            {t("standing.until")} <LocalTime at={until} day />
            {confirmed && (
              <span className="muted">
                {" · "}
                {t("standing.confirmed")} <LocalTime at={confirmed} day />
              </span>
            )}
          </p>
        )}
      </div>
    </Card>
  );
}
