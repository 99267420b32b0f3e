// The guided form of a challenge.
import type { StepOf } from "./fields";
import { BODY, CONTACT, FILES, freshIndicator, INDICATOR, NAMES, REACH, section, WORDS } from "./shared-steps";

const KINDS = ["breakthrough", "conversion", "order", "adaptation"] as const;

export const CHALLENGE_STEPS: readonly StepOf[] = [
  {
    key: "basics",
    fields: [
      {
        type: "choice",
        name: "challenge_kind",
        options: { values: KINDS, texts: "portal:challengeKind" },
        explained: true,
      },
      { type: "choice", name: "list_kind", options: { values: ["enterprise", "government"], texts: "portal:listKind" } },
      ...WORDS,
    ],
  },
  {
    key: "need",
    fields: [section("background", true), section("tried"), section("difficulty"), section("deliverables"), BODY],
  },
  {
    key: "indicators",
    fields: [
      {
        type: "rows",
        name: "required_indicators",
        required: true,
        most: 60,
        figures: true,
        fresh: () => ({ ...freshIndicator(), must: true, acceptance_test: "" }),
        cells: [
          ...INDICATOR,
          { type: "check", name: "must", span: 12 },
          { type: "area", name: "acceptance_test", max: 2000, span: 12 },
          NAMES,
        ],
      },
      { type: "level", name: "trl_required" },
    ],
  },
  {
    key: "money",
    fields: [
      { type: "money", name: "bounty", span: 6 },
      { type: "money", name: "budget", span: 6 },
      {
        type: "rows",
        name: "funding_lines",
        most: 20,
        fresh: () => ({ source: "", amount_minor: null, currency: "CNY" }),
        cells: [
          { type: "line", name: "source", max: 200, span: 6, required: true },
          { type: "money", name: "amount_minor", span: 6 },
        ],
      },
      {
        type: "rows",
        name: "payment_plan",
        most: 20,
        sum: "share",
        fresh: () => ({ stage: "", share: null, note: "" }),
        usual: [{ share: 30 }, { share: 40 }, { share: 30 }],
        cells: [
          { type: "line", name: "stage", max: 200, span: 8, required: true },
          { type: "figure", name: "share", min: 0, max: 100, percent: true, span: 4, required: true },
          { type: "line", name: "note", max: 2000, span: 12 },
        ],
      },
    ],
  },
  {
    key: "rules",
    fields: [
      { type: "deadline", name: "deadline_local", required: true },
      { type: "figure", name: "rd_months", min: 1, max: 240, span: 6 },
      {
        type: "choice",
        name: "award_mode",
        options: { values: ["best_of", "race"], texts: "portal:awardMode" },
        explained: true,
      },
      {
        type: "figure",
        name: "awards",
        min: 1,
        max: 20,
        span: 6,
        required: true,
        when: (content) => content["award_mode"] === "race",
      },
      {
        type: "rows",
        name: "criteria",
        required: true,
        most: 20,
        sum: "weight",
        fresh: () => ({ name: "", names: {}, weight: null }),
        usual: [{ weight: 35 }, { weight: 25 }, { weight: 20 }, { weight: 20 }],
        cells: [
          { type: "line", name: "name", max: 200, span: 8, required: true },
          { type: "figure", name: "weight", min: 0, max: 100, percent: true, span: 4, required: true },
          NAMES,
        ],
      },
    ],
  },
  {
    key: "bidders",
    fields: [
      { type: "lines", name: "eligibility", most: 30, max: 500, usual: 6 },
      { type: "check", name: "consortium_allowed" },
      { type: "check", name: "foreign_allowed" },
      {
        type: "choice",
        name: "ip_ownership",
        options: { values: ["solver", "sponsor", "joint", "negotiable"], texts: "portal:ipOwnership" },
        explained: true,
      },
      { type: "area", name: "licence_back", max: 2000, rows: 2 },
      { type: "check", name: "thesis_topic" },
      CONTACT,
    ],
  },
  FILES,
  { key: "submit", fields: REACH },
];
