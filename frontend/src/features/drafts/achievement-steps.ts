// The guided form of an achievement.
import type { StepOf } from "./fields";
import { BODY, CONTACT, FILES, freshIndicator, INDICATOR, NAMES, REACH, section, WORDS } from "./shared-steps";

const PRICES = ["firm", "floor", "indicative", "negotiable"] as const;
const EVIDENCE = ["third_party", "pilot", "self", "none"] as const;
const RIGHTS = ["invention", "utility", "design", "software", "variety", "layout", "secret", "other"] as const;

export const ACHIEVEMENT_STEPS: readonly StepOf[] = [
  { key: "basics", fields: WORDS },
  { key: "solution", fields: [section("problem"), section("innovation"), section("application"), BODY] },
  {
    key: "indicators",
    fields: [
      {
        type: "rows",
        name: "indicators",
        most: 60,
        figures: true,
        fresh: () => ({ ...freshIndicator(), evidence: { kind: "none", reference: "" } }),
        cells: [
          ...INDICATOR,
          { type: "choice", name: "evidence/kind", options: { values: EVIDENCE, texts: "portal:evidence" }, span: 3 },
          { type: "line", name: "evidence/reference", max: 500, span: 9 },
          NAMES,
        ],
      },
      {
        type: "rows",
        name: "advantages",
        most: 20,
        fresh: () => ({ measure: "", unit: "", better: "higher", own: null, rivals: [], source: "" }),
        cells: [
          { type: "line", name: "measure", max: 200, span: 12, required: true },
          {
            type: "choice",
            name: "better",
            options: { values: ["higher", "lower"], texts: "wizard:better" },
            span: 4,
          },
          { type: "figure", name: "own", span: 4, required: true },
          { type: "unit", name: "unit", span: 4 },
          {
            type: "rows",
            name: "rivals",
            most: 10,
            fresh: () => ({ name: "", value: null }),
            cells: [
              { type: "line", name: "name", max: 200, span: 8, required: true },
              { type: "figure", name: "value", span: 4, required: true },
            ],
          },
          { type: "line", name: "source", max: 500, span: 12 },
        ],
      },
    ],
  },
  {
    key: "readiness",
    fields: [
      {
        type: "choice",
        name: "stage",
        options: { values: ["idea", "lab", "pilot", "industrial"], texts: "wizard:stage" },
        clearable: true,
        span: 6,
      },
      {
        type: "choice",
        name: "attribute",
        options: { values: ["original", "absorbed", "secondary"], texts: "wizard:attribute" },
        clearable: true,
        span: 6,
      },
      { type: "level", name: "trl", required: true },
      { type: "area", name: "trl_evidence", max: 2000, rows: 4 },
      { type: "line", name: "level", max: 200, span: 6 },
      { type: "line", name: "evaluation", max: 200, span: 6 },
      {
        type: "rows",
        name: "cases",
        most: 20,
        fresh: () => ({ title: "", text: "", benefit: "" }),
        cells: [
          { type: "line", name: "title", max: 200, span: 12, required: true },
          { type: "area", name: "text", max: 5000, span: 12 },
          { type: "line", name: "benefit", max: 500, span: 12 },
        ],
      },
    ],
  },
  {
    key: "rights",
    fields: [
      {
        type: "rows",
        name: "ip",
        most: 100,
        fresh: () => ({ kind: "invention", number: "", title: "", status: "pending", owner: "", expires_on: null }),
        cells: [
          { type: "choice", name: "kind", options: { values: RIGHTS, texts: "portal:ipKind" }, span: 3 },
          { type: "line", name: "number", max: 80, span: 3 },
          {
            type: "choice",
            name: "status",
            options: { values: ["granted", "pending", "registered", "lapsed"], texts: "portal:ipStatus" },
            span: 3,
          },
          { type: "day", name: "expires_on", span: 3 },
          { type: "line", name: "title", max: 200, span: 6 },
          { type: "line", name: "owner", max: 200, span: 6 },
        ],
      },
      { type: "area", name: "encumbrance", max: 2000, rows: 2 },
      {
        type: "choice",
        name: "secrecy",
        options: { values: ["open", "internal", "secret"], texts: "wizard:secrecy" },
        explained: true,
      },
      { type: "check", name: "is_job_achievement" },
      {
        type: "rows",
        name: "units",
        most: 50,
        fresh: () => ({ name: "", rank: 1, share: null }),
        cells: [
          { type: "line", name: "name", max: 200, span: 8, required: true },
          { type: "figure", name: "share", min: 0, max: 100, percent: true, span: 4 },
        ],
      },
      {
        type: "rows",
        name: "persons",
        most: 100,
        fresh: () => ({ name: "", rank: 1, role: "" }),
        cells: [
          { type: "line", name: "name", max: 100, span: 4, required: true },
          { type: "line", name: "role", max: 200, span: 8 },
        ],
      },
      {
        type: "rows",
        name: "funding",
        most: 20,
        fresh: () => ({ source: "", number: "" }),
        cells: [
          { type: "line", name: "source", max: 200, span: 8, required: true },
          { type: "line", name: "number", max: 80, span: 4 },
        ],
      },
    ],
  },
  {
    key: "terms",
    fields: [
      { type: "modes", name: "modes", required: true },
      { type: "choice", name: "price_kind", options: { values: PRICES, texts: "portal:priceKind" }, explained: true },
      { type: "money", name: "price", required: true, when: (content) => content["price_kind"] !== "negotiable" },
      CONTACT,
    ],
  },
  FILES,
  { key: "submit", fields: REACH },
];
