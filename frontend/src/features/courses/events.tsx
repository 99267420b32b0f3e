// What became of a challenge since its posting, for everybody.
import { useTranslation } from "react-i18next";
import { LocalTime } from "@/components/local-time";
import { Timeline } from "@/components/timeline";
import type { Tone } from "@/components/tone";
import styles from "./courses.module.css";
import type { CourseEventRead, CourseRead } from "./types";

const TONES: Record<CourseEventRead["kind"], Tone> = {
  posted: "live",
  extended: "progress",
  clarified: "progress",
  opened: "done",
  qualified: "done",
  ranked: "done",
  announced: "live",
  reviewed_again: "wait",
  awarded: "done",
  failed: "stop",
  cancelled: "stop",
};

function Detail({ event, zone }: { event: CourseEventRead; zone: string }) {
  const { t } = useTranslation("course");
  const { comment, after, proposals, qualified } = event.data;
  return (
    <>
      {typeof after === "string" && (
        <p>
          {t("event.until")} <LocalTime at={after} zone={zone} named />
        </p>
      )}
      {typeof proposals === "number" && typeof qualified === "number" && (
        <p>{t("event.qualifiedOf", { count: qualified, most: proposals })}</p>
      )}
      {typeof proposals === "number" && qualified === undefined && <p>{t("event.proposals", { count: proposals })}</p>}
      {typeof comment === "string" && comment !== "" && (
        <p className={styles.comment} dir="auto">
          {comment}
        </p>
      )}
    </>
  );
}

export function Events({ course }: { course: CourseRead }) {
  const { t } = useTranslation("course");
  const waits = course.stage === "propose" && course.closed;
  const past = course.events.map((event, index) => ({
    key: `${event.at}-${index}`,
    title: t(`event.${event.kind}`),
    when: <LocalTime at={event.at} />,
    tone: TONES[event.kind],
    detail: <Detail event={event} zone={course.deadline_zone} />,
  }));
  const next = {
    key: "next",
    title: waits ? t("event.waiting") : t("event.deadline"),
    when: <LocalTime at={course.deadline_at} zone={course.deadline_zone} named />,
    tone: "wait" as const,
    place: waits ? ("now" as const) : ("ahead" as const),
  };
  return <Timeline label={t("events")} items={course.stage === "propose" ? [...past, next] : past} />;
}
