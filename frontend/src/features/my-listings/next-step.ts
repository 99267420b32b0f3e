// What comes next for a listing, told from where it stands; what one may do is decided on its page.
import { useTranslation } from "react-i18next";
import type { MyListing } from "@/api/generated/silkbridge.schemas";
import type { ListingState } from "@/api/types";

export const STATES: readonly ListingState[] = [
  "draft",
  "returned",
  "submitted",
  "endorsed",
  "published",
  "suspended",
  "expired",
  "withdrawn",
  "concluded",
];

const NEXT: Partial<Record<ListingState, string>> = {
  submitted: "wait",
  endorsed: "wait",
  published: "follow",
  suspended: "answer",
  expired: "renew",
};

/** Words for the link that leads on. */
export function useNextStep(): (listing: MyListing) => string {
  const { t } = useTranslation("workspace");
  return ({ state, can_edit: editable, completeness }) => {
    if (!editable) return t(`mine.next.${NEXT[state] ?? "look"}`);
    if (state === "returned") return t("mine.next.mend");
    return t(completeness === 100 ? "mine.next.submit" : "mine.next.complete");
  };
}
