// The course of a deal as screens draw it. What may be done is the server's to say.
import type { Stage } from "@/components/stage-rail";
import type { Tone } from "@/components/tone";
import type { DealAction, DealRead, DealStage, Figures } from "./types";

/** Columns of the board, in the order of the course. */
export const BOARD: readonly DealStage[] = ["contact", "diligence", "valuation", "contract", "perform"];
export const ENDED: readonly DealStage[] = ["closed", "lost"];
export const ALL_STAGES: readonly DealStage[] = [...BOARD, ...ENDED];

export const STAGE_TONE: Record<DealStage, Tone> = {
  contact: "progress",
  diligence: "progress",
  valuation: "progress",
  contract: "progress",
  perform: "live",
  closed: "done",
  lost: "neutral",
};

/** Steps along the course come as buttons; those that leave it or go back stand behind «more». */
const ONWARD: readonly DealAction[] = ["consent", "start_diligence", "start_valuation", "agree_price", "sign", "close", "reopen"];
const ASIDE: readonly DealAction[] = ["step_back", "lose"];
export const STEPS: readonly DealAction[] = [...ONWARD, ...ASIDE];
export const onward = (actions: readonly DealAction[]) => ONWARD.filter((action) => actions.includes(action));
export const aside = (actions: readonly DealAction[]) => ASIDE.filter((action) => actions.includes(action));

type Course = Pick<DealRead, "path" | "stage" | "lost_at_stage">;

/** The rail: a lost deal stands where it was lost, a closed one has all behind it. */
export function railOf({ path, stage, lost_at_stage: lostAt }: Course, nameOf: (stage: DealStage) => string): Stage[] {
  const at = stage === "closed" ? path.length : path.indexOf(stage === "lost" ? (lostAt ?? "contact") : stage);
  return path.map((one, index) => ({
    key: one,
    name: nameOf(one),
    place: index < at ? "past" : index === at && stage !== "lost" ? "now" : "ahead",
  }));
}

export const countOf = (figures: Figures, stages: readonly DealStage[] = BOARD) =>
  stages.reduce((sum, stage) => sum + (figures[stage]?.count ?? 0), 0);
export const overdueOf = (figures: Figures) => BOARD.reduce((sum, stage) => sum + (figures[stage]?.overdue ?? 0), 0);

/** The stage a phone opens with: the chosen one, else the first with a deal in it. */
export const firstStage = (figures: Figures | undefined, chosen?: DealStage): DealStage =>
  chosen ?? BOARD.find((stage) => figures?.[stage]?.count) ?? "contact";

export interface Sum {
  currency: string;
  amount_minor: number;
}

/** What stages are worth in each currency: currencies are never added up, nor expected to agreed sums. */
export function sumsOf(figures: Figures, kind: "expected" | "agreed", stages: readonly DealStage[] = BOARD): Sum[] {
  const sums = new Map<string, number>();
  for (const stage of stages) {
    for (const { currency, ...minor } of figures[stage]?.values ?? []) {
      sums.set(currency, (sums.get(currency) ?? 0) + (minor[`${kind}_minor`] ?? 0));
    }
  }
  return [...sums].filter(([, amount]) => amount > 0).map(([currency, amount_minor]) => ({ currency, amount_minor }));
}
