// What the server's reasons come to: margins, verdicts of the other conditions, tones. Pure.
import type { IndicatorReason, Match, Verdict } from "@/api/types";
import type { Money } from "@/i18n/format";
import type { Tone } from "@/components/tone";

export type Margin = { better: boolean; share: number } | { better: boolean; points: number };

/** Signed margins as a reader says them: in points where the figure itself is a percentage. */
export function marginOf({ margin, wish }: Pick<IndicatorReason, "margin" | "wish">): Margin | undefined {
  if (margin === null || Math.abs(margin) < 1e-9) return undefined;
  const better = margin > 0;
  const bounded = wish.comparator !== "range" && wish.value !== null;
  if (wish.unit === "%" && bounded) return { better, points: Math.abs(margin * (wish.value ?? 0)) };
  return { better, share: Math.abs(margin) };
}

/** Whether the offer has figures, and how many of them meet what is asked. */
export function countOf(reasons: readonly Pick<IndicatorReason, "verdict">[]) {
  const known = reasons.filter(({ verdict }) => verdict !== "unknown").length;
  return { count: reasons.length, known, met: reasons.filter(({ verdict }) => verdict === "met").length };
}

/** Met as far as anything is known, something short, or nothing known. */
export function toneOf(reasons: readonly Pick<IndicatorReason, "verdict">[]): Tone {
  const { known, met } = countOf(reasons);
  if (known === 0) return "neutral";
  return met === known ? "done" : "wait";
}

const NEAR = 1.1;

/** Whether the price stays within the bounty; unknown unless both are named in one currency. */
export function priceVerdict(price: Money | null, bounty: Money | null): Verdict {
  if (!price?.amount_minor || !bounty?.amount_minor || price.currency !== bounty.currency) return "unknown";
  if (price.amount_minor <= bounty.amount_minor) return "met";
  return price.amount_minor <= bounty.amount_minor * NEAR ? "near" : "not_met";
}

export type Nearness = "node" | "region" | "country" | "abroad";

interface Located {
  organization: { country: string; region: string };
  home_node: { id: string } | null;
}

export function nearness(one: Located, other: Located): Nearness {
  if (one.home_node && one.home_node.id === other.home_node?.id) return "node";
  if (one.organization.region && one.organization.region === other.organization.region) return "region";
  return one.organization.country === other.organization.country ? "country" : "abroad";
}

/** The fields' share: a shared subfield, a shared field above, none. */
export function fieldVerdict(features: Match["reasons"]["features"]): Verdict {
  const share = features["fields"] ?? 0;
  if (share >= 1) return "met";
  return share > 0 ? "near" : "unknown";
}
