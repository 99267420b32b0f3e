// What a draft lacks, each item leading into the form at the right step.
import { useNavigate } from "@tanstack/react-router";
import type { AnyListing } from "@/api/types";
import { LackingList } from "./lacking-list";
import { placeOf, STEPS } from "./steps";

export function LackingLinks({ listing }: { listing: AnyListing }) {
  const navigate = useNavigate();
  const go = (pointer: string) => {
    const step = STEPS[listing.kind][placeOf(listing.kind, pointer)?.step ?? 0]?.key;
    void navigate({ to: "/workspace/listings/$id/edit", params: { id: listing.id }, search: { step, at: pointer } });
  };
  return <LackingList listing={listing} onGo={go} />;
}
