// The two sides of a match in one shape, whichever of them the page belongs to.
import type { AnyListing, ListingSummary, Match } from "@/api/types";
import { isChallenge } from "../kinds";

/** What a match view says of one side. */
export type Side = Pick<
  ListingSummary,
  | "id"
  | "kind"
  | "number"
  | "title"
  | "locale"
  | "original_locale"
  | "translation"
  | "original_title"
  | "organization"
  | "home_node"
  | "state"
  | "trl"
  | "price"
  | "price_kind"
  | "bounty"
  | "deadline_state"
>;

type Text = AnyListing["texts"][number];

/** A full listing in the language its page shows it in. */
export function sideOf(listing: AnyListing, text: Text | undefined): Side {
  const { id, kind, number, original_locale, organization, home_node, state } = listing;
  const original = listing.texts.find(({ locale }) => locale === original_locale);
  const own = isChallenge(listing)
    ? {
        trl: listing.trl_required,
        price: null,
        price_kind: null,
        bounty: listing.bounty,
        deadline_state: listing.deadline_state,
      }
    : { trl: listing.trl, price: listing.price, price_kind: listing.price_kind, bounty: null, deadline_state: null };
  return {
    id,
    kind,
    number,
    original_locale,
    organization,
    home_node,
    state,
    title: text?.title ?? "",
    locale: text?.locale ?? original_locale,
    translation: text?.translation ?? "original",
    original_title: original && original !== text ? original.title : null,
    ...own,
  };
}

export interface Pair {
  achievement: Side;
  challenge: Side;
  /** The page belongs to the achievement. */
  ofAchievement: boolean;
}

export function pairOf(ours: Side, { listing }: Pick<Match, "listing">): Pair {
  const ofAchievement = ours.kind === "achievement";
  return ofAchievement
    ? { achievement: ours, challenge: listing, ofAchievement }
    : { achievement: listing, challenge: ours, ofAchievement };
}
