// Every step so far, with what reviewers said about the whole and about single fields.
import { useTranslation } from "react-i18next";
import type { AnyListing, TimelineRead } from "@/api/types";
import { useFieldName } from "@/components/field-name";
import { LocalTime } from "@/components/local-time";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { Timeline } from "@/components/timeline";
import type { Tone } from "@/components/tone";
import { useHistory } from "./api";
import styles from "./history.module.css";

const TONES: Record<string, Tone> = {
  submit: "progress",
  endorse: "done",
  approve: "live",
  admit: "live",
  return: "wait",
  suspend: "wait",
  withdraw: "stop",
};

function Detail({ step }: { step: TimelineRead }) {
  const nameOf = useFieldName();
  return (
    <>
      {step.person && <bdi>{step.person}</bdi>}
      {step.comment && (
        <p className={styles.comment} dir="auto">
          {step.comment}
        </p>
      )}
      {step.field_comments.length > 0 && (
        <dl className={styles.remarks}>
          {step.field_comments.map((remark) => (
            <div key={remark.pointer}>
              <dt>{nameOf(remark.pointer)}</dt>
              <dd dir="auto">{remark.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

export function History({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation("review");
  const steps = useHistory(listing.id, listing.version);
  return (
    <QueryView query={steps}>
      {(rows) =>
        rows.length > 0 && (
          <Section title={t("portal:timeline.title")}>
            <Timeline
              label={t("portal:timeline.title")}
              items={rows.map((step) => ({
                key: step.id,
                title: t(`portal:timeline.${step.action}`),
                when: <LocalTime at={step.at} />,
                detail: <Detail step={step} />,
                tone: TONES[step.action] ?? "neutral",
              }))}
            />
          </Section>
        )
      }
    </QueryView>
  );
}
