// Parts of a hundred: what they add up to, and how far that is from the whole.
import { isList, isRow, type Value } from "./pointer";

const WHOLE = 100;
const TOLERANCE = 1e-6;

export interface Sum {
  total: number;
  /** What is missing to a hundred; negative when it is too much. */
  rest: number;
  whole: boolean;
}

/** The sum of one cell over all rows; an empty cell counts nothing. */
export function sumOf(rows: Value | undefined, cell: string): Sum {
  const parts = isList(rows) ? rows.map((row) => (isRow(row) ? Number(row[cell] ?? 0) : 0)) : [];
  const total = round(parts.reduce((sum, part) => sum + part, 0));
  const rest = round(WHOLE - total);
  return { total, rest, whole: Math.abs(rest) < TOLERANCE };
}

/** Binary fractions leave dust: 33.3 + 33.3 + 33.4 is a hundred. */
const round = (value: number) => Math.round(value * 1e6) / 1e6;
