// Other listings of the same kind about the same; the section is left out where there are none.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnyListing, ListingSummary } from "@/api/types";
import { OwnerLine } from "@/components/listing-card";
import { MoneyText } from "@/components/money-text";
import { Section } from "@/components/section";
import { TrlScale } from "@/components/trl-scale";
import { useSimilar } from "./api";
import styles from "./similar-listings.module.css";

export function SimilarListings({ listing }: { listing: AnyListing }) {
  return listing.state === "published" ? <Found listing={listing} /> : null;
}

function Found({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation();
  const { data } = useSimilar(listing.kind, listing.number ?? listing.id);
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t(`${listing.kind}.similar`)}>
      <ul className={styles.list}>
        {data.items.map((one) => (
          <One key={one.id} listing={one} />
        ))}
      </ul>
    </Section>
  );
}

function One({ listing }: { listing: ListingSummary }) {
  const achievement = listing.kind === "achievement";
  const money = achievement ? listing.price : listing.bounty;
  const to = achievement ? ("/achievements/$id" as const) : ("/challenges/$id" as const);
  return (
    <li className={styles.one}>
      <Link to={to} params={{ id: listing.number ?? listing.id }} className={styles.title} dir="auto" lang={listing.locale}>
        {listing.title}
      </Link>
      <p className={styles.line} dir="auto" lang={listing.locale}>
        {listing.one_line}
      </p>
      <p className={styles.facts}>
        <OwnerLine listing={listing} />
        {achievement && <TrlScale level={listing.trl} />}
        {money && money.amount_minor > 0 && <MoneyText money={money} />}
      </p>
    </li>
  );
}
