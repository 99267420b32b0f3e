// The parts of a listing a remark can be about, as pointers in the order they are read. Pure.
import type { ListingKind } from "@/api/types";

const WORDS = ["title", "one_line", "summary", "body"] as const;
const SECTIONS: Record<ListingKind, readonly string[]> = {
  achievement: ["problem", "innovation", "application"],
  challenge: ["background", "tried", "difficulty", "deliverables"],
};
const list = (names: string) => names.split(" ");
const OWN: Record<ListingKind, readonly string[]> = {
  achievement: [
    list("indicators advantages trl trl_evidence modes price ip encumbrance cases units persons funding"),
    list("stage attribute level evaluation secrecy"),
  ].flat(),
  challenge: [
    list("required_indicators bounty budget deadline_local eligibility criteria payment_plan ip_ownership"),
    list("licence_back award_mode rd_months trl_required challenge_kind list_kind funding_lines"),
    list("consortium_allowed foreign_allowed"),
  ].flat(),
};
const SHARED = list(
  "texts field_codes keywords target_countries visibility contact_policy home_node_id valid_until attachments",
);

export function pointersOf(kind: ListingKind, original: string): string[] {
  return [
    ...WORDS.map((word) => `/texts/${original}/${word}`),
    ...SECTIONS[kind].map((section) => `/texts/${original}/sections/${section}`),
    ...[...OWN[kind], ...SHARED].map((field) => `/${field}`),
  ];
}
