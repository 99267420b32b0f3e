// One's own listings as a table; on a phone one block each.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { MyListing } from "@/api/generated/silkbridge.schemas";
import { LocalTime } from "@/components/local-time";
import { STATE_TONE, StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import styles from "./listing-table.module.css";
import { useNextStep } from "./next-step";

interface Props {
  listings: readonly MyListing[];
  /** Whose each is; needed only by those who write for several. */
  withOwner: boolean;
}

/** Where a listing is worked on: its form while it may be changed, its own page otherwise. */
function Way({ listing, className, children }: { listing: MyListing; className?: string; children: string }) {
  return (
    <Link
      to={listing.can_edit ? "/workspace/listings/$id/edit" : "/workspace/listings/$id"}
      params={{ id: listing.id }}
      className={className}
    >
      {children}
    </Link>
  );
}

function Since({ listing }: { listing: MyListing }) {
  const { t } = useTranslation("workspace");
  if (listing.waiting_since) {
    return (
      <small>
        {t("mine.since")} <LocalTime at={listing.waiting_since} day short />
      </small>
    );
  }
  if (listing.state === "published" && listing.valid_until) {
    return (
      <small>
        {t("mine.until")} <LocalTime at={listing.valid_until} day />
      </small>
    );
  }
  return null;
}

function Completeness({ percent }: { percent: number }) {
  const { number } = useFormat();
  return (
    <span className={styles.complete}>
      <progress value={percent} max={100} aria-hidden="true" />
      {number(percent / 100, { style: "percent" })}
    </span>
  );
}

function Row({ listing, withOwner }: { listing: MyListing; withOwner: boolean }) {
  const { t } = useTranslation("workspace");
  const { number } = useFormat();
  const next = useNextStep();
  return (
    <tr>
      <th scope="row" className={styles.what}>
        <Link to="/workspace/listings/$id" params={{ id: listing.id }} className={styles.title} dir="auto">
          {listing.title || t("mine.untitled")}
        </Link>
        <small className={styles.facts}>
          <span>{t(`mine.kind.${listing.kind}`)}</span>
          {listing.number && <bdi>{listing.number}</bdi>}
          {withOwner && <bdi>{listing.organization.name}</bdi>}
        </small>
      </th>
      <td className={styles.state}>
        <StateTag tone={STATE_TONE[listing.state]}>{t(`portal:state.${listing.state}`)}</StateTag>
        <Since listing={listing} />
      </td>
      <td data-label={t("mine.completeness")}>
        <Completeness percent={listing.completeness} />
      </td>
      <td data-label={t("mine.version")} className={styles.figure}>
        {number(listing.version)}
      </td>
      <td data-label={t("mine.updated")} className={styles.when}>
        <LocalTime at={listing.updated_at} day short />
      </td>
      <td className={styles.next}>
        <Way listing={listing}>{next(listing)}</Way>
      </td>
    </tr>
  );
}

export function ListingTable({ listings, withOwner }: Props) {
  const { t } = useTranslation("workspace");
  return (
    <table className={styles.table}>
      <caption className="sr-only">{t("nav.listings")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("mine.title")}</th>
          <th scope="col">{t("mine.state")}</th>
          <th scope="col">{t("mine.completeness")}</th>
          <th scope="col">{t("mine.version")}</th>
          <th scope="col">{t("mine.updated")}</th>
          <th scope="col">{t("mine.nextStep")}</th>
        </tr>
      </thead>
      <tbody>
        {listings.map((listing) => (
          <Row key={listing.id} listing={listing} withOwner={withOwner} />
        ))}
      </tbody>
    </table>
  );
}
