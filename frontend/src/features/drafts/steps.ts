// The steps of each kind's form, and which step, field and cell a pointer means.
import type { ListingKind } from "@/api/types";
import { ACHIEVEMENT_STEPS } from "./achievement-steps";
import { CHALLENGE_STEPS } from "./challenge-steps";
import type { Cell, Field, StepOf } from "./fields";
import { partsOf } from "./pointer";

export const STEPS: Record<ListingKind, readonly StepOf[]> = {
  achievement: ACHIEVEMENT_STEPS,
  challenge: CHALLENGE_STEPS,
};

/** Fields that are written together with another. */
const WITH: Record<string, string> = { deadline_zone: "deadline_local" };

export interface Place {
  step: number;
  field: Field;
  /** The language of a part of a text. */
  locale?: string;
  /** Row and cell of a list, from the outside in. */
  rows: { index: number; cell?: Cell }[];
}

function fieldName(parts: string[]): string {
  if (parts[0] !== "texts") return WITH[parts[0] ?? ""] ?? parts[0] ?? "";
  return (parts[2] === "sections" ? parts[3] : parts[2]) ?? "original_locale";
}

/** Where a pointer leads; undefined for what no author writes. */
export function placeOf(kind: ListingKind, pointer: string): Place | undefined {
  const parts = partsOf(pointer);
  const name = fieldName(parts);
  for (const [step, { fields }] of STEPS[kind].entries()) {
    const field = fields.find((one) => one.name === name);
    if (field) {
      const locale = parts[0] === "texts" ? parts[1] : undefined;
      return { step, field, locale, rows: locale ? [] : rowsOf(field, parts.slice(1)) };
    }
  }
  return undefined;
}

function rowsOf(list: Field | Cell | undefined, parts: string[]): Place["rows"] {
  const [index, ...rest] = parts;
  if (index === undefined || !/^\d+$/u.test(index)) return [];
  if (list?.type !== "rows") return [{ index: Number(index) }];
  const name = rest.join("/");
  const cell = list.cells.find((one) => name === one.name || name.startsWith(`${one.name}/`));
  const inside = cell ? rest.slice(cell.name.split("/").length) : [];
  return [{ index: Number(index), cell }, ...rowsOf(cell, inside)];
}

/** The id of the control at a pointer, for labels and for moving there. */
export const controlId = (pointer: string): string => `at${pointer.replaceAll("/", "-")}`;
