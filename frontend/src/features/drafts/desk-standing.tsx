// Where a listing stands in its course, who must act, and by when.
import type { ReactNode } from "react";
import type { AnyListing, ListingState } from "@/api/types";
import { remaining, useNow, useTimeLeft } from "@/components/due-clock";
import { LocalTime } from "@/components/local-time";
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
  const { t } = useWords("achievement");
  return (
    <p>
      {t("standing.due")} <LocalTime at={at} named />{" "}
      <StateTag tone={left.over ? "stop" : left.near ? "wait" : "neutral"}>
        {left.over ? t("portal:time.overdue") : t("portal:time.left", { time: say(left) })}
      </StateTag>
    </p>
  );
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
  const whose: ReactNode = t(`standing.turn.${state}`, {
    organization: organization.name,
    node: node?.name ?? t("standing.someNode"),
    interpolation: { escapeValue: false },
  });
  return (
    <Card>
      <StageRail stages={stages} label={t("standing.course")} />
      <div className={styles.turn}>
        <Note tone={TURN[state]}>
          <b>{whose}</b>
        </Note>
        {due && <Due at={due} />}
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
