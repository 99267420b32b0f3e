// The steps one may take with a listing, each explained before it is taken.
import { Button } from "antd";
import { useState } from "react";
import type { AnyListing, ListingAction } from "@/api/types";
import { ButtonLink } from "@/components/button-link";
import { ActionDialog } from "./action-dialog";
import styles from "./desk.module.css";
import { useWords } from "./words";

/** The step that moves a listing forward; one at most is the primary button. */
const FORWARD: readonly ListingAction[] = ["endorse", "approve", "submit", "renew", "reconfirm", "resume"];
const GRAVE: ReadonlySet<ListingAction> = new Set(["withdraw", "suspend"]);

interface Props {
  listing: AnyListing;
  onDiscard: () => void;
}

export function DeskActions({ listing, onDiscard }: Props) {
  const { t } = useWords(listing.kind);
  const [taking, setTaking] = useState<ListingAction>();
  const { id, allowed_actions: allowed, can_edit: editable, can_discard: discardable, missing } = listing;
  const unfinished = editable && missing.length > 0;
  const forward = unfinished ? undefined : FORWARD.find((action) => allowed.includes(action));
  const others = allowed.filter((action) => action !== forward && !(unfinished && action === "submit"));
  return (
    <div className={styles.actions}>
      {discardable && (
        <Button type="text" danger onClick={onDiscard}>
          {t("desk.discard")}
        </Button>
      )}
      {others.map((action) => (
        <Button key={action} danger={GRAVE.has(action)} onClick={() => setTaking(action)}>
          {t(`action.${action}.name`)}
        </Button>
      ))}
      {editable && (
        <ButtonLink
          type={unfinished ? "primary" : "default"}
          to="/workspace/listings/$id/edit"
          params={{ id }}
          search={{}}
        >
          {t("desk.edit")}
        </ButtonLink>
      )}
      {forward && (
        <Button type="primary" onClick={() => setTaking(forward)}>
          {t(`action.${forward}.name`)}
        </Button>
      )}
      {taking && <ActionDialog listing={listing} action={taking} onClose={() => setTaking(undefined)} />}
    </div>
  );
}
