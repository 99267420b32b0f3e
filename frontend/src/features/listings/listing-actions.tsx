// What a reader may do with a listing: pass it on, print it, get in touch; its owner goes to the desk.
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AnyListing, NodeRead } from "@/api/types";
import { CopyAddress, PrintPage } from "@/components/page-actions";
import { DeskLink, worksOn } from "./desk-link";
import { isChallenge } from "./kinds";

/** The address that stays: by number, in the language of whoever opens it. */
export function addressOf({ kind, number, id }: Pick<AnyListing, "kind" | "number" | "id">, rest = ""): string {
  return `${location.origin}/${kind}s/${number ?? id}${rest}`;
}

/** A letter to the node that looks after the listing, already about it. */
export function letterTo(email: string, subject: string, address: string): string {
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`\n\n${address}\n`)}`;
}

interface Props {
  listing: AnyListing;
  title: string;
  node: NodeRead | undefined;
  /** The way to ask through the platform, for those who have one: then no letter is offered. */
  contact?: ReactNode;
}

export function ListingActions({ listing, title, node, contact }: Props) {
  const { t } = useTranslation();
  const closed = isChallenge(listing) && listing.deadline_state === "closed";
  const inside = worksOn(listing);
  const open = listing.state === "published" && !closed;
  const subject = `${listing.number ?? ""} ${title}`.trim();
  return (
    <>
      <CopyAddress address={addressOf(listing)} />
      <PrintPage />
      {inside && <DeskLink listing={listing} />}
      {open && !inside && contact}
      {open && !inside && !contact && node?.contact_email && (
        <Button type="primary" href={letterTo(node.contact_email, subject, addressOf(listing))}>
          {t(`contact.write.${listing.kind}`)}
        </Button>
      )}
    </>
  );
}
