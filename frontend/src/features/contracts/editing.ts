// What every part of the editor is given.
import type { Control } from "@/components/field";
import type { Terms, Wording } from "./types";

export interface Editing {
  terms: Terms;
  wording: Wording;
  change: (terms: Partial<Terms>) => void;
  /** What is wrong at a place of the terms, ready for a `Field`. */
  fault: (pointer: string) => { fault: string } | undefined;
  disabled: boolean;
}

export type { Control };

export function replaced<T>(rows: readonly T[], index: number, next: Partial<T>): T[] {
  return rows.map((row, at) => (at === index ? { ...row, ...next } : row));
}

/** Hundredths of a percent of a percent: shares are added up without rounding. */
const UNIT = 10_000;

/** A share as a whole number of ten-thousandths; undefined for what is none. */
export function shareOf(text: string): number | undefined {
  const plain = text.trim().replace(",", ".");
  if (plain === "") return 0;
  return /^\d{1,3}(\.\d{1,4})?$/u.test(plain) ? Math.round(Number(plain) * UNIT) : undefined;
}

export const writtenShare = (share: number): string => String(share / UNIT);
export const WHOLE = 100 * UNIT;
