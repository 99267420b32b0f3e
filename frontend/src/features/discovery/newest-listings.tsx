// The newest achievements as cards: what, for how much, whose, how ready.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ListingSummary } from "@/api/types";
import { OwnerLine } from "@/components/listing-card";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { TrlScale } from "@/components/trl-scale";
import styles from "./newest-listings.module.css";

function Newest({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation();
  const { price } = listing;
  return (
    <article className="card">
      <div className={styles.line}>
        <h3 className={styles.title} dir="auto" lang={listing.locale}>
          <Link to="/achievements/$id" params={{ id: listing.number ?? listing.id }}>
            {listing.title}
          </Link>
        </h3>
        <span className={styles.price}>
          {price !== null && price.amount_minor > 0 ? <MoneyText money={price} /> : t("list.priceUnknown")}
        </span>
      </div>
      <div className={styles.line}>
        <span className={styles.owner}>
          <OwnerLine listing={listing} />
        </span>
        <span className={styles.facts}>
          <TrlScale level={listing.trl} />
          {listing.published_at && <LocalTime at={listing.published_at} day short />}
        </span>
      </div>
    </article>
  );
}

const SHOWN = 4;

export function NewestListings({ listings }: { listings: readonly ListingSummary[] }) {
  return (
    <div className={styles.list}>
      {listings.slice(0, SHOWN).map((listing) => (
        <Newest key={listing.id} listing={listing} />
      ))}
    </div>
  );
}
