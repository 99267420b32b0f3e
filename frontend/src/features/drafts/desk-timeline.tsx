// Everything that happened to a listing, with what people said about it and about single fields.
import { Link } from "@tanstack/react-router";
import type { AnyListing, TimelineRead } from "@/api/types";
import { LocalTime } from "@/components/local-time";
import { Section } from "@/components/section";
import { STATE_TONE } from "@/components/state-tag";
import { Timeline } from "@/components/timeline";
import { STEPS, placeOf } from "./steps";
import own from "./wizard.module.css";
import { useWords } from "./words";

export function DeskTimeline({ listing, steps }: { listing: AnyListing; steps: readonly TimelineRead[] }) {
  const { t } = useWords(listing.kind);
  if (steps.length === 0) return <Section title={t("portal:timeline.title")}>{t("desk.noSteps")}</Section>;
  return (
    <Section title={t("portal:timeline.title")}>
      <Timeline
        label={t("portal:timeline.title")}
        items={steps
          .toSorted((one, other) => other.at.localeCompare(one.at))
          .map((step) => ({
            key: step.id,
            title: t(`portal:timeline.${step.action}`),
            when: <LocalTime at={step.at} />,
            tone: STATE_TONE[step.state],
            detail: <Said listing={listing} step={step} />,
          }))}
      />
    </Section>
  );
}

function Said({ listing, step }: { listing: AnyListing; step: TimelineRead }) {
  const { place } = useWords(listing.kind);
  const remarks = step.field_comments ?? [];
  return (
    <>
      {step.person && <bdi>{step.person}</bdi>}
      {step.comment && (
        <p className={own.said} dir="auto">
          {step.comment}
        </p>
      )}
      {remarks.length > 0 && (
        <ul className={own.remarks}>
          {remarks.map(({ pointer, text }) => (
            <li key={pointer}>
              <Named listing={listing} pointer={pointer} name={place(pointer)} />
              <span dir="auto">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A field's name, leading to it while the listing may be changed. */
function Named({ listing, pointer, name }: { listing: AnyListing; pointer: string; name: string }) {
  const step = STEPS[listing.kind][placeOf(listing.kind, pointer)?.step ?? -1];
  if (!listing.can_edit || !step) return <b>{name}</b>;
  return (
    <Link to="/workspace/listings/$id/edit" params={{ id: listing.id }} search={{ step: step.key }}>
      {name}
    </Link>
  );
}
