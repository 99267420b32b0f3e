// What became of a notice since it was published, and what lies ahead.
import { useTranslation } from "react-i18next";
import { LocalTime } from "@/components/local-time";
import { Timeline } from "@/components/timeline";
import { useFormat } from "@/i18n/use-format";
import styles from "./notices.module.css";
import { EVENT_TONE, type NoticeRead } from "./types";

type Event = NoticeRead["events"][number];

function Detail({ event }: { event: Event }) {
  const { t } = useTranslation("notices");
  const { date } = useFormat();
  const { objection, comment, after, due_on: due, because } = event.data;
  return (
    <>
      {typeof objection === "number" && <p>{t("event.which", { number: objection })}</p>}
      {typeof due === "string" && <p>{t("event.due", { date: date(due) })}</p>}
      {typeof after === "string" && <p>{t("event.after", { date: date(after) })}</p>}
      {typeof because === "string" && <p>{t(`because.${because}`)}</p>}
      {typeof comment === "string" && (
        <p className={styles.said} dir="auto">
          {comment}
        </p>
      )}
    </>
  );
}

export function Events({ notice }: { notice: NoticeRead }) {
  const { t } = useTranslation("notices");
  const past = notice.events.map((event, index) => ({
    key: `${event.at}-${index}`,
    title: t(`event.${event.kind}`),
    when: <LocalTime at={event.at} />,
    tone: EVENT_TONE[event.kind],
    detail: <Detail event={event} />,
  }));
  if (notice.ended_at) return <Timeline label={t("events")} items={past} />;
  const next = {
    key: "next",
    title: t(notice.open_objections > 0 ? "event.toDecide" : "event.ends"),
    when: <LocalTime at={notice.open_objections > 0 && notice.due_on ? notice.due_on : notice.ends_on} day />,
    tone: "wait" as const,
    place: "ahead" as const,
  };
  return <Timeline label={t("events")} items={[...past, next]} />;
}
