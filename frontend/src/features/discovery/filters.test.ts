import { expect, test } from "vitest";
import {
  cleared,
  countFilters,
  loosened,
  type Filters,
  readFilters,
  setTrl,
  toggle,
  toggleField,
  trlRange,
  withWords,
} from "./filters";

test("an address is read whole: one value becomes a list, repeated ones count once", () => {
  expect(readFilters({ q: "salt", field: "environment", country: ["KZ", "UZ", "KZ"], trl_min: "6" })).toEqual({
    q: "salt",
    field: ["environment"],
    country: ["KZ", "UZ"],
    trl_min: "6",
  });
});

test("what is no filter, or empty, is left out of an address", () => {
  expect(readFilters({ utm_source: "letter", lang: "ru", q: "", field: [""], page: undefined })).toEqual({});
});

test("of several words or orders in an address the first counts", () => {
  expect(readFilters({ q: ["one", "two"], sort: ["date", "trl"] })).toEqual({ q: "one", sort: "date" });
});

test("choosing a value adds it, choosing it again takes it back, and the pages start over", () => {
  const once = toggle({ page: "3", country: ["KZ"] }, "country", "UZ");
  expect(once).toEqual({ country: ["KZ", "UZ"], page: undefined });
  expect(toggle(toggle(once, "country", "UZ"), "country", "KZ").country).toBeUndefined();
});

test("a part of a field takes the place of the whole, and the whole that of its parts", () => {
  const part = toggleField({ field: ["environment", "energy"] }, "environment.water");
  expect(part.field).toEqual(["energy", "environment.water"]);
  expect(toggleField(part, "environment").field).toEqual(["energy", "environment"]);
});

test("two parts of one field may be chosen together", () => {
  const both = toggleField({ field: ["environment.water"] }, "environment.waste");
  expect(both.field).toEqual(["environment.water", "environment.waste"]);
});

test("a field whose name another's begins with is not its part", () => {
  expect(toggleField({ field: ["it"] }, "items").field).toEqual(["it", "items"]);
});

test.each<[[number, number], Filters]>([
  [[1, 9], {}],
  [[6, 9], { trl_min: "6" }],
  [[1, 4], { trl_max: "4" }],
  [[5, 5], { trl_min: "5", trl_max: "5" }],
])("the range of readiness %j is written as %j and read back", (range, written) => {
  const filters = setTrl({ trl_min: "2", trl_max: "3", page: "2" }, range);
  expect(JSON.parse(JSON.stringify(filters))).toEqual(written);
  expect(trlRange(filters)).toEqual(range);
});

test("a readiness that is no level counts as none", () => {
  expect(trlRange({ trl_min: "ten", trl_max: "0" })).toEqual([1, 9]);
});

test("other words keep the filters and let page and order go", () => {
  const filters = { q: "salt", field: ["energy"], sort: "price", page: "4" };
  expect(withWords(filters, "water")).toEqual({ q: "water", field: ["energy"], sort: undefined, page: undefined });
  expect(withWords(filters, "").q).toBeUndefined();
});

test("clearing keeps words and order only", () => {
  expect(cleared({ q: "salt", sort: "date", field: ["energy"], trl_min: "6", page: "2" })).toEqual({
    q: "salt",
    sort: "date",
  });
});

test("every chosen value counts, a range of readiness once", () => {
  expect(countFilters({ q: "salt", sort: "date", page: "2" })).toBe(0);
  expect(countFilters({ field: ["a", "b"], mode: ["joint"], trl_min: "3", trl_max: "7", organization: "x" })).toBe(5);
});

test.each([
  ["field", "salt", { q: "salt", country: ["KZ"], trl_min: "6", organization: "x", sort: "date" }],
  ["trl", "salt", { q: "salt", field: ["energy"], country: ["KZ"], organization: "x", sort: "date" }],
  ["organization", "salt", { q: "salt", field: ["energy"], country: ["KZ"], trl_min: "6", sort: "date" }],
  ["filters", "salt", { q: "salt", sort: "date" }],
  ["words", "", { field: ["energy"], country: ["KZ"], trl_min: "6", organization: "x", sort: "date" }],
  ["exclusions", "new", { q: "new", field: ["energy"], country: ["KZ"], trl_min: "6", organization: "x", sort: "date" }],
])("leaving out %s keeps all the rest", (drop, q, left) => {
  const whole = { field: ["energy"], country: ["KZ"], trl_min: "6", organization: "x", sort: "date", page: "2", q: "salt" };
  expect(JSON.parse(JSON.stringify(loosened(whole, { drop, q })))).toEqual(left);
});
