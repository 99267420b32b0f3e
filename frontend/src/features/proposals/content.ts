// A proposal's content as the form holds it. Pure.
import type { Answer, BidRead, ProposalContent } from "./types";

export const EMPTY: ProposalContent = {
  title: "",
  solution: "",
  novelty: "",
  plan: "",
  risks: "",
  answers: [],
  team: [],
  partners: [],
  quote: null,
  months: null,
  rights: null,
  rights_note: "",
  rights_confirmed: false,
  export_flag: false,
};

/** One answer for each indicator, in the posted order, whatever was kept. */
export function answersFor(content: ProposalContent, count: number): Answer[] {
  const kept = new Map(content.answers.map((answer) => [answer.position, answer]));
  return Array.from({ length: count }, (_, position) => kept.get(position) ?? { position, meets: null, value: "", basis: "" });
}

/** How many characters all that was written has: the server counts the same way. */
export function lengthOf(value: unknown): number {
  if (typeof value === "string") return [...value].length;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + lengthOf(one), 0);
  if (value !== null && typeof value === "object") return lengthOf(Object.values(value));
  return 0;
}

/** Rows that nothing was written into are no rows. */
export function tidied(content: ProposalContent): ProposalContent {
  return {
    ...content,
    answers: content.answers.filter(({ meets, value, basis }) => meets !== null || value !== "" || basis !== ""),
    team: content.team.filter(({ name, role, record }) => name !== "" || role !== "" || record !== ""),
    partners: content.partners.filter(({ name, share }) => name !== "" || share !== 0),
  };
}

export const sharesOf = (content: ProposalContent) =>
  content.partners.reduce((sum, { share }) => sum + Math.round(share * 1000), 0) / 1000;

/** Where this browser keeps the key to the party's own copy. */
export const copyPlace = ({ challenge_id: challenge, organization_id: party }: BidRead) =>
  `silkbridge.copy.${challenge}.${party ?? ""}`;
