// Pairs in a column, the best first: the other side, how well it fits and why, in a few lines.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SuggestionRead, SuggestionState } from "@/api/generated/silkbridge.schemas";
import type { ListingSummary } from "@/api/types";
import { StateTag } from "@/components/state-tag";
import { ThreadBar } from "@/components/thread-bar";
import type { Tone } from "@/components/tone";
import { useFormat } from "@/i18n/use-format";
import type { InboxFilters } from "./filters";
import { ShortReasons, Verdicts } from "./short-reasons";
import styles from "./suggestions.module.css";

export const STATE_TONE: Record<SuggestionState, Tone> = {
  new: "progress",
  assigned: "progress",
  snoozed: "neutral",
  accepted: "live",
  declined: "stop",
  closed: "neutral",
};

/** The listing the reader may not know yet, and the one it was found for. */
export function sidesOf({ role, challenge, achievement }: SuggestionRead) {
  return role === "achievement" ? { theirs: challenge, ours: achievement } : { theirs: achievement, ours: challenge };
}

function Title({ listing, className }: { listing: ListingSummary | null; className: string | undefined }) {
  const { t } = useTranslation("suggestions");
  if (!listing) return <span className={className}>{t("gone")}</span>;
  return (
    <span className={className} dir="auto" lang={listing.locale}>
      {listing.title}
    </span>
  );
}

/** What has happened so far, where that is more than the tab says. */
function Progress({ suggestion }: { suggestion: SuggestionRead }) {
  const { t } = useTranslation("suggestions");
  const { date } = useFormat();
  const { state, paired_at: paired, other_accepted: accepted, assigned_to: assigned, snoozed_until: until } = suggestion;
  if (paired) return <StateTag tone="done">{t("paired")}</StateTag>;
  if (accepted) return <StateTag tone="live">{t("otherAccepted")}</StateTag>;
  if (state === "assigned" && assigned) return <StateTag tone="progress">{t("decision.assigned", { name: assigned.name })}</StateTag>;
  if (until) return <StateTag tone="neutral">{t("decision.snoozed", { day: date(until) })}</StateTag>;
  return null;
}

interface Props {
  items: readonly SuggestionRead[];
  /** Id of the one that is open. */
  open: string | undefined;
  filters: InboxFilters;
  fieldName: (code: string) => string;
}

export function SuggestionList({ items, open, filters, fieldName }: Props) {
  const { t } = useTranslation("suggestions");
  const { number } = useFormat();
  return (
    <ul className={styles.list}>
      {items.map((suggestion) => {
        const { id, score, reasons } = suggestion;
        const { theirs, ours } = sidesOf(suggestion);
        return (
          <li key={id}>
            <Link
              to="/workspace/inbox/$id"
              params={{ id }}
              search={filters}
              className={styles.item}
              aria-current={id === open ? "page" : undefined}
            >
              <span className={styles.top}>
                <Title listing={theirs} className={styles.theirs} />
                <span className={styles.score}>
                  <span className="sr-only">{t("score", { score })}</span>
                  <b aria-hidden="true">{number(score)}</b>
                </span>
              </span>
              <Title listing={ours} className={styles.ours} />
              <span className={styles.bar}>
                <ThreadBar share={score / 100} />
              </span>
              <ShortReasons reasons={reasons} fieldName={fieldName} />
              <span className={styles.foot}>
                <Verdicts reasons={reasons} />
                <Progress suggestion={suggestion} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
