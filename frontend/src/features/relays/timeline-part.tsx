// What happened on the way, the newest first.
import { useTranslation } from "react-i18next";
import { LocalTime } from "@/components/local-time";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { Timeline } from "@/components/timeline";
import type { Tone } from "@/components/tone";
import { useEvents } from "./api";
import styles from "./relays.module.css";
import { STAGE_TONE } from "./stages";
import type { RelayEvent, RelayRead, RelayStage } from "./types";

const word = (value: unknown) => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "");

function toneOf({ kind, data }: RelayEvent): Tone {
  if (kind === "step") return STAGE_TONE[word(data["after"]) as RelayStage] ?? "progress";
  return kind === "decided" ? "done" : "neutral";
}

function Detail({ event }: { event: RelayEvent }) {
  const { t } = useTranslation("relays");
  const { data, person, side } = event;
  const quote = word(data["comment"]) || word(data["report"]) || word(data["text"]);
  return (
    <>
      {(person || side) && (
        <span className={styles.note}>
          {person && <bdi>{person.name}</bdi>} {side && t(`side.${side}`)}
        </span>
      )}
      {quote && (
        <p className={styles.quote} dir="auto">
          {quote}
        </p>
      )}
    </>
  );
}

export function TimelinePart({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  const events = useEvents(relay.id, relay.version);
  const said = ({ kind, data }: RelayEvent) => {
    if (kind === "step") return t(`event.step.${word(data["action"])}`);
    const about = word(data["title"]) || (data["evidence"] ? t(`evidence.kind.${word(data["evidence"])}`) : "") || word(data["year"]);
    return (
      <>
        {t(`event.${kind}`)} {about && <bdi>{about}</bdi>}
      </>
    );
  };
  return (
    <Section title={t("event.heading")}>
      <QueryView query={events}>
        {(rows) => (
          <Timeline
            label={t("event.heading")}
            items={rows.map((event) => ({
              key: event.id,
              title: said(event),
              when: <LocalTime at={event.at} short />,
              detail: <Detail event={event} />,
              tone: toneOf(event),
            }))}
          />
        )}
      </QueryView>
    </Section>
  );
}
