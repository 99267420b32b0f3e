// How the guided form is described: steps of fields, fields of cells. Words stand in the `wizard` texts.
import type { Content, Row } from "./pointer";

/** Values to choose from; their names are texts below `texts`, reasons below `wizard:why`. */
export interface Options {
  values: readonly string[];
  texts: string;
}

/** One shape for each of several types that need nothing more. */
type Bare<T extends string> = T extends string ? { type: T } : never;

interface AnyCell {
  /** Path inside the row, `evidence/kind`. */
  name: string;
  /** Twelfths of the row's width. */
  span?: 3 | 4 | 6 | 8 | 9 | 12;
  required?: boolean;
  when?: (row: Row) => boolean;
}
export type Cell = AnyCell &
  (
    | (Bare<"line" | "area"> & { max: number })
    | { type: "figure"; min?: number; max?: number; percent?: boolean }
    | { type: "choice"; options: Options }
    | Bare<"check" | "day" | "unit" | "names" | "money">
    | RowsOf
  );
export type CellOf<T extends Cell["type"]> = Extract<Cell, { type: T }>;

/** A list whose rows all have the same cells. */
export interface RowsOf {
  type: "rows";
  cells: readonly Cell[];
  most: number;
  fresh: () => Row;
  /** The cell whose figures make a hundred. */
  sum?: string;
  /** Rows are figures, which may be read out of a text. */
  figures?: boolean;
  /** Names of usual rows, offered while the list is empty. */
  usual?: readonly Row[];
}

interface AnyField {
  name: string;
  required?: boolean;
  span?: 6 | 12;
  when?: (content: Content) => boolean;
  /** Part of the text of each language, or of its sections. */
  of?: "text" | "section";
}
export type Field = AnyField &
  (
    | (Bare<"line" | "area"> & { max: number; rows?: number })
    | { type: "choice"; options: Options; explained?: boolean; clearable?: boolean }
    | { type: "figure"; min: number; max: number }
    | { type: "lines"; most: number; max: number; usual: number }
    | Bare<"check" | "day" | "money" | "taxonomy" | "keywords" | "countries" | "node" | "level" | "modes">
    | Bare<"deadline" | "language" | "files" | "confidential">
    | RowsOf
  );
export type FieldOf<T extends Field["type"]> = Extract<Field, { type: T }>;

export interface StepOf {
  key: string;
  fields: readonly Field[];
}

/** Where a field's value stands; parts of texts are of one language. */
export function pathOf(field: Field, locale: string): string[] {
  if (field.of === "text") return ["texts", locale, field.name];
  if (field.of === "section") return ["texts", locale, "sections", field.name];
  return [field.name];
}

export const hasTexts = (step: StepOf): boolean => step.fields.some((field) => field.of !== undefined);
