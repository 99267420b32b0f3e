// The list of achievements.
import { getRouteApi } from "@tanstack/react-router";
import { ListingFinder } from "./listing-finder";

const route = getRouteApi("/portal/achievements");

export function AchievementsPage() {
  return <ListingFinder kind="achievement" filters={route.useSearch()} />;
}
