// Values of a listing are said in words, whichever field they stand in.
import { expect, test } from "vitest";
import { isProse, sayValue, type ValueWords } from "./values";

const TEXTS: Record<string, string> = {
  "common.yes": "Yes",
  "common.no": "No",
  "mode.joint": "Joint development",
  "ipKind.invention": "Invention",
  "ipStatus.granted": "In force",
  "evidence.pilot": "Pilot record",
  "review:seenBy.network": "Network only",
};
const words: ValueWords = {
  text: (key) => TEXTS[key],
  name: (field) => `[${field}]`,
  country: (code) => (code === "KZ" ? "Kazakhstan" : code),
  language: (code) => (code === "en" ? "English" : code),
  field: (code) => `field ${code}`,
  node: (id) => `node ${id}`,
  number: String,
  money: ({ amount_minor: amount, currency }) => `${currency} ${amount / 100}`,
  date: (value) => `on ${value}`,
  join: (parts) => parts.join(", "),
};

test.each([
  ["keywords", ["salt", "cotton"], ["salt, cotton"]],
  ["keywords", [], []],
  ["target_countries", ["KZ", "UZ"], ["Kazakhstan, UZ"]],
  ["field_codes", ["water"], ["field water"]],
  ["home_node_id", "7", ["node 7"]],
  ["visibility", "network", ["Network only"]],
  ["visibility", "unheard-of", ["unheard-of"]],
  ["trl", 7, ["7"]],
  ["consortium_allowed", false, ["No"]],
  ["price", { amount_minor: 5000, currency: "CNY" }, ["CNY 50"]],
  ["price", null, []],
  ["modes", [{ mode: "joint", terms: "" }], ["Joint development"]],
  [
    "ip",
    [{ kind: "invention", number: "ZL1", title: "Valve", status: "granted", owner: "", expires_on: "2030-01-01" }],
    ["Invention · ZL1 · Valve · In force · on 2030-01-01"],
  ],
  ["indicators", [{ name: "Saving", value: 38, evidence: { kind: "pilot", reference: "" } }], ["Saving · 38 · Pilot record"]],
  ["funding_lines", [{ source: "Own", amount_minor: 100, currency: "CNY" }], ["Own · CNY 1"]],
  ["required_indicators", [{ name: "Life", must: true }], ["Life · [must]"]],
])("%s %j is said as %j", (name, value, said) => {
  expect(sayValue(name, value, words)).toEqual(said);
});

test("only written text is compared word by word", () => {
  expect(isProse("a sentence", "another sentence")).toBe(true);
  expect(isProse(null, "a sentence at last")).toBe(true);
  expect(isProse("network", "public")).toBe(false);
  expect(isProse(3, 4)).toBe(false);
  expect(isProse(["a b"], ["c d"])).toBe(false);
});
