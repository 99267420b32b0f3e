// Which figures each kind of rule set has, and how they are typed and kept.
import { CostLine, type RuleKind, type RuleSetCreate } from "@/api/generated/silkbridge.schemas";
import { fromMinor, parseFigure, toMinor, writeFigure } from "@/i18n/figures";

export type FigureType = "share" | "days" | "years" | "people" | "yes" | "lines" | "formula" | "counting" | "money";
type Figures = readonly (readonly [name: string, type: FigureType])[];
export type Terms = RuleSetCreate["terms"];
export type Typed = Record<string, string | boolean | string[]>;

export const FIGURES: Record<RuleKind, Figures> = {
  distribution: [
    ["transfer_floor", "share"],
    ["equity_floor", "share"],
    ["own_use_floor", "share"],
    ["own_use_years_from", "years"],
    ["own_use_years_to", "years"],
    ["main_contributors_floor", "share"],
    ["deductible", "lines"],
    ["formula_from", "formula"],
  ],
  notice: [
    ["negotiated_price", "days"],
    ["award", "days"],
    ["office_holder", "days"],
    ["rights_grant", "days"],
    ["counted", "counting"],
    ["decision", "days"],
  ],
  rights_grant: [["use_right_years", "years"]],
  panel: [
    ["members", "people"],
    ["odd", "yes"],
    ["technical", "people"],
    ["financial", "people"],
  ],
  conflict: [
    ["employment_years", "years"],
    ["joint_work_years", "years"],
    ["deal_years", "years"],
  ],
  integrity: [["bar_years", "years"]],
  advance: [["most", "share"]],
  approval: [["dual_from", "money"]],
};

export const KINDS = Object.keys(FIGURES) as RuleKind[];
const HUNDREDTHS = 100;

/** What stands in the form at first: the figures of a version that is to be followed by another. */
export function typedOf(kind: RuleKind, terms?: object): Typed {
  const given = (terms ?? {}) as Record<string, unknown>;
  return Object.fromEntries(FIGURES[kind].map(([name, type]) => [name, typedFigure(type, given[name])]));
}

function typedFigure(type: FigureType, value: unknown): string | boolean | string[] {
  if (type === "lines") return Array.isArray(value) ? (value as string[]) : [];
  if (type === "yes") return value !== false;
  if (type === "formula") return value === "rule" ? "rule" : "platform";
  if (type === "counting") return value === "working" ? "working" : "calendar";
  if (type === "money" && value) {
    const { amount_minor, currency } = value as { amount_minor: number; currency: string };
    return writeFigure(fromMinor(amount_minor, currency));
  }
  if (typeof value !== "number") return "";
  return writeFigure(type === "share" ? value / HUNDREDTHS : value);
}

/** What is sent; a figure that was left empty is one the text does not set. */
export function termsOf(kind: RuleKind, typed: Typed): Terms {
  const figures = FIGURES[kind].map(([name, type]) => [name, keptFigure(type, typed[name])] as const);
  return { kind, ...Object.fromEntries(figures.filter(([, value]) => value !== undefined)) } as unknown as Terms;
}

function keptFigure(type: FigureType, typed: Typed[string] | undefined): unknown {
  if (type === "lines") return Object.values(CostLine).filter((line) => Array.isArray(typed) && typed.includes(line));
  if (type === "yes" || type === "formula" || type === "counting") return typed;
  const figure = parseFigure(String(typed ?? ""));
  if (figure === null) return undefined;
  if (figure === undefined) return typed; // the server says what is wrong with it
  if (type === "money") return { amount_minor: toMinor(figure, "CNY"), currency: "CNY" };
  return type === "share" ? Math.round(figure * HUNDREDTHS) : figure;
}
