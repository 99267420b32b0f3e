// The way from a listing's public page to the desk of those who work on it.
import { useTranslation } from "react-i18next";
import type { AnyListing, ListingAction } from "@/api/types";
import { ButtonLink } from "@/components/button-link";

const JUDGING = new Set<ListingAction>(["endorse", "approve", "return"]);

/** Nothing for readers whom the server lets do nothing. */
export function DeskLink({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation();
  const { id, allowed_actions: actions, can_edit: editable } = listing;
  const judges = actions.some((action) => JUDGING.has(action));
  return (
    <ButtonLink to={judges && !editable ? "/workspace/review/$id" : "/workspace/listings/$id"} params={{ id }} type="primary">
      {t(judges && !editable ? "entity.review" : "entity.desk")}
    </ButtonLink>
  );
}

export const worksOn = ({ can_edit: editable, allowed_actions: actions }: AnyListing) => editable || actions.length > 0;
