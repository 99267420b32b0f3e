// Fields that achievements and challenges have in common.
import type { Cell, Field, StepOf } from "./fields";
import type { Row } from "./pointer";

const COMPARATORS = ["ge", "gt", "le", "lt", "eq", "about", "range"] as const;

export const WORDS: readonly Field[] = [
  { type: "language", name: "original_locale" },
  { type: "line", name: "title", of: "text", max: 200, required: true },
  { type: "line", name: "one_line", of: "text", max: 300, required: true },
  { type: "area", name: "summary", of: "text", max: 3000, rows: 5, required: true },
  { type: "taxonomy", name: "field_codes", required: true },
  { type: "keywords", name: "keywords" },
];

export const BODY: Field = { type: "area", name: "body", of: "text", max: 50_000, rows: 8 };

export const section = (name: string, required = false): Field => ({
  type: "area",
  name,
  of: "section",
  max: 20_000,
  rows: 5,
  required,
});

const isRange = (row: Row) => row["comparator"] === "range";

/** A figure with what it is held against; each kind adds what vouches for it or tests it. */
export const INDICATOR: readonly Cell[] = [
  { type: "line", name: "name", max: 200, span: 12, required: true },
  { type: "choice", name: "comparator", options: { values: COMPARATORS, texts: "wizard:comparator" }, span: 3 },
  { type: "figure", name: "value", span: 3, required: true },
  { type: "figure", name: "value_max", span: 3, required: true, when: isRange },
  { type: "unit", name: "unit", span: 3 },
  { type: "line", name: "condition", max: 500, span: 12 },
];
export const NAMES: Cell = { type: "names", name: "names", span: 12 };

export const freshIndicator = (): Row => ({
  name: "",
  names: {},
  comparator: "ge",
  value: null,
  value_max: null,
  unit: "",
  condition: "",
});

export const CONTACT: Field = {
  type: "choice",
  name: "contact_policy",
  options: { values: ["manager", "direct", "anonymous"], texts: "portal:contact" },
  explained: true,
};

export const FILES: StepOf = {
  key: "files",
  fields: [
    { type: "files", name: "attachments" },
    { type: "confidential", name: "confidential" },
  ],
};

export const REACH: readonly Field[] = [
  {
    type: "choice",
    name: "visibility",
    options: { values: ["public", "network", "node", "private"], texts: "wizard:visibility" },
    explained: true,
  },
  { type: "countries", name: "target_countries" },
  { type: "node", name: "home_node_id", required: true, span: 6 },
  { type: "day", name: "valid_until", span: 6 },
];
