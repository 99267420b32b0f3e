// The challenge board.
import { getRouteApi } from "@tanstack/react-router";
import { ListingFinder } from "./listing-finder";

const route = getRouteApi("/portal/challenges");

export function ChallengesPage() {
  return <ListingFinder kind="challenge" filters={route.useSearch()} />;
}
