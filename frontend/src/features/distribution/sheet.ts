// The sheet as people type it, and as the server is asked: words first, minor units last.
import {
  type CalculationCreate,
  CostLine,
  type Part,
  type Route,
} from "@/api/generated/silkbridge.schemas";
import { parseFigure, toMinor } from "@/i18n/figures";

export interface Person {
  key: number;
  label: string;
  part: Part;
  weight: string;
}
export interface Sheet {
  region: string;
  route: Route;
  income: string;
  costs: Partial<Record<CostLine, string>>;
  share: string;
  agreement: string;
  people: Person[];
}

export const LINES = Object.values(CostLine);
const MOST = 10 ** 15;
const MOST_WEIGHT = 1_000_000;

export const EXAMPLE: Sheet = {
  region: "",
  route: "transfer",
  income: "1000000",
  costs: { taxes: "60000", brokerage: "30000" },
  share: "",
  agreement: "",
  people: [
    { key: 1, label: "", part: "main", weight: "60" },
    { key: 2, label: "", part: "contributor", weight: "30" },
    { key: 3, label: "", part: "transfer", weight: "10" },
  ],
};

/** Minor units of a typed amount; null when empty, undefined when it is none. */
export function amountOf(typed: string): number | null | undefined {
  const figure = parseFigure(typed);
  if (figure === null || figure === undefined) return figure;
  const minor = toMinor(figure, "CNY");
  return minor >= 0 && minor <= MOST ? minor : undefined;
}

export function weightOf(typed: string): number | undefined {
  const figure = parseFigure(typed) ?? 0;
  return Number.isInteger(figure) && figure >= 0 && figure <= MOST_WEIGHT ? figure : undefined;
}

/** Basis points of a typed percentage; null when empty, undefined when it is none. */
export function shareOf(typed: string): number | null | undefined {
  const figure = parseFigure(typed);
  if (figure === null || figure === undefined) return figure;
  const points = Math.round(figure * 100);
  return points >= 0 && points <= 10_000 ? points : undefined;
}

/** What the server is asked; undefined while something typed is no figure. */
export function asked(sheet: Sheet): CalculationCreate | undefined {
  const income = amountOf(sheet.income);
  const share = shareOf(sheet.share);
  const costs = LINES.map((line) => ({ line, amount_minor: amountOf(sheet.costs[line] ?? "") }));
  const recipients = sheet.people.map(({ label, part, weight }) => ({ label, part, weight: weightOf(weight) }));
  if (income === undefined || share === undefined) return undefined;
  if (costs.some((cost) => cost.amount_minor === undefined)) return undefined;
  if (recipients.some((one) => one.weight === undefined)) return undefined;
  return {
    country: "CN",
    region: sheet.region,
    route: sheet.route,
    income_minor: income ?? 0,
    costs: costs.flatMap(({ line, amount_minor }) => (amount_minor ? [{ line, amount_minor }] : [])),
    reward_share: share,
    agreement: sheet.agreement.trim(),
    recipients: recipients.map((one) => ({ ...one, weight: one.weight ?? 0 })),
  };
}
