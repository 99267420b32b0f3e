// What happened to a listing, and until when it holds.
import { useTranslation } from "react-i18next";
import type { AnyListing, TimelineRead } from "@/api/types";
import { LocalTime } from "@/components/local-time";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { Timeline, type TimelineItem } from "@/components/timeline";
import { useTimeline } from "./api";

function Detail({ step }: { step: TimelineRead }) {
  if (!step.person && !step.comment) return null;
  return (
    <>
      {step.person && <bdi>{step.person}</bdi>}
      {step.comment && <p dir="auto">{step.comment}</p>}
    </>
  );
}

export function ListingTimeline({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation();
  const steps = useTimeline(listing.id);
  const ahead: TimelineItem[] =
    listing.valid_until && listing.state === "published"
      ? [
          {
            key: "valid",
            title: t("timeline.validUntil"),
            when: <LocalTime at={listing.valid_until} day />,
            place: "ahead",
          },
        ]
      : [];
  return (
    <QueryView query={steps}>
      {(rows) =>
        rows.length + ahead.length > 0 && (
          <Section title={t("timeline.title")}>
            <Timeline
              label={t("timeline.title")}
              items={[
                ...rows.map((step) => ({
                  key: step.id,
                  title: t(`timeline.${step.action}`),
                  when: <LocalTime at={step.at} />,
                  detail: <Detail step={step} />,
                })),
                ...ahead,
              ]}
            />
          </Section>
        )
      }
    </QueryView>
  );
}
