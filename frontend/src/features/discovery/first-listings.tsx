// The first few listings of an owner or a node, and the way to all of them.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ListingKind } from "@/api/types";
import { ListingCard } from "@/components/listing-card";
import { Loading } from "@/components/loading";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { useFirstListings } from "./api";
import type { Filters } from "./filters";
import styles from "./first-listings.module.css";

interface Props {
  kind: ListingKind;
  title: string;
  /** Whose they are. */
  of: Filters;
}

const SHOWN = 3;

export function FirstListings({ kind, title, of }: Props) {
  const { t } = useTranslation();
  const query = useFirstListings(kind, of, SHOWN);
  if (query.data?.total === 0) return null;
  const to = kind === "achievement" ? "/achievements" : "/challenges";
  const all = query.data && (
    <Link to={to} search={of}>
      {t("network.allOf", { count: query.data.total })}
    </Link>
  );
  return (
    <Section title={title} note={all}>
      <QueryView query={query} loading={<Loading rows={2} />}>
        {(page) => (
          <div className={styles.list}>
            {page.items.map((listing) => (
              <ListingCard key={listing.id} listing={listing} />
            ))}
          </div>
        )}
      </QueryView>
    </Section>
  );
}
