// The way up from a match: kind, listing, its matches.
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { AnyListing } from "@/api/types";

export function matchCrumbs(listing: AnyListing, t: TFunction) {
  const achievement = listing.kind === "achievement";
  const params = { id: listing.number ?? listing.id };
  return [
    {
      key: "kind",
      node: <Link to={achievement ? "/achievements" : "/challenges"}>{t(`entity.${listing.kind}s`)}</Link>,
    },
    {
      key: "listing",
      node: (
        <Link to={achievement ? "/achievements/$id" : "/challenges/$id"} params={params}>
          <bdi>{listing.number ?? t("entity.unnumbered")}</bdi>
        </Link>
      ),
    },
  ];
}

/** One step further down: the list of all matches. */
export function matchesCrumb(listing: AnyListing, t: TFunction) {
  const to = listing.kind === "achievement" ? "/achievements/$id/matches" : "/challenges/$id/matches";
  return {
    key: "matches",
    node: (
      <Link to={to} params={{ id: listing.number ?? listing.id }}>
        {t(`${listing.kind}.matches`)}
      </Link>
    ),
  };
}
