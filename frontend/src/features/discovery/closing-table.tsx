// The challenges that close next: how much, until when, how much of the time has gone.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ListingSummary } from "@/api/types";
import { remaining, useNow, useTimeLeft } from "@/components/due-clock";
import { OwnerLine } from "@/components/listing-card";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import styles from "./closing-table.module.css";

const NEAR_HOURS = 72;

/** How much of the time between posting and deadline has gone, 0 to 1. */
export function elapsedShare(from: string | null, until: string, now: number): number {
  const end = new Date(until).getTime();
  const start = from === null ? end : new Date(from).getTime();
  return end <= start ? 1 : Math.min(1, Math.max(0, (now - start) / (end - start)));
}

function Bounty({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation();
  const given = listing.bounty !== null && listing.bounty.amount_minor > 0;
  return given ? <MoneyText money={listing.bounty as NonNullable<typeof listing.bounty>} /> : t("challenge.negotiable");
}

function Left({ listing, now }: { listing: ListingSummary; now: number }) {
  const say = useTimeLeft();
  if (listing.deadline_at === null) return null;
  const left = remaining(listing.deadline_at, now, NEAR_HOURS);
  const gone = elapsedShare(listing.published_at, listing.deadline_at, now);
  return (
    <span className={styles.left} data-near={left.near}>
      <b>{say(left)}</b>
      <span className={styles.track} aria-hidden="true">
        <span style={{ inlineSize: `${gone * 100}%` }} />
      </span>
    </span>
  );
}

interface Props {
  listings: readonly ListingSummary[];
  fieldName: (code: string) => string;
}

function Row({ listing, fieldName, now }: { listing: ListingSummary; now: number } & Pick<Props, "fieldName">) {
  const { t } = useTranslation();
  const field = listing.field_codes[0]?.split(".")[0];
  return (
    <tr>
      <td className={styles.what}>
        <Link to="/challenges/$id" params={{ id: listing.number ?? listing.id }} className={styles.title}>
          <span dir="auto" lang={listing.locale}>
            {listing.title}
          </span>
        </Link>
        <span className={styles.facts}>
          <OwnerLine listing={listing} />
          {field && <span className="tag">{fieldName(field)}</span>}
          {listing.award_mode === "race" && <span className="tag">{t("awardMode.race")}</span>}
          {listing.foreign_allowed && <span className="tag tag-cross">{t("foreignOpen")}</span>}
        </span>
      </td>
      <td>
        <Bounty listing={listing} />
      </td>
      <td className={styles.until}>
        {listing.deadline_at && <LocalTime at={listing.deadline_at} zone={listing.deadline_zone ?? undefined} short />}
      </td>
      <td>
        <Left listing={listing} now={now} />
      </td>
    </tr>
  );
}

export function ClosingTable({ listings, fieldName }: Props) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <table className={styles.table} aria-label={t("home.closing")}>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{t("search.challenge")}</span>
          </th>
          <th scope="col">{t("challenge.bounty")}</th>
          <th scope="col">{t("challenge.deadline")}</th>
          <th scope="col">{t("home.left")}</th>
        </tr>
      </thead>
      <tbody>
        {listings.map((listing) => (
          <Row key={listing.id} listing={listing} fieldName={fieldName} now={now} />
        ))}
      </tbody>
    </table>
  );
}
