import { expect, test } from "vitest";
import { sumOf } from "./sums";

const weights = (...parts: (number | null)[]) => parts.map((weight) => ({ name: "", weight }));

test("weights that make a hundred are whole", () => {
  expect(sumOf(weights(40, 30, 30), "weight")).toEqual({ total: 100, rest: 0, whole: true });
});

test("thirds written with one decimal are whole although their binary sum is not", () => {
  expect(sumOf(weights(33.3, 33.3, 33.4), "weight").whole).toBe(true);
  expect(sumOf(weights(0.1, 0.2), "weight")).toEqual({ total: 0.3, rest: 99.7, whole: false });
});

test("what lacks and what is too much is told", () => {
  expect(sumOf(weights(40, 35), "weight")).toEqual({ total: 75, rest: 25, whole: false });
  expect(sumOf(weights(80, 30), "weight")).toEqual({ total: 110, rest: -10, whole: false });
});

test("an empty cell counts nothing and no rows make nothing", () => {
  expect(sumOf(weights(60, null), "weight").total).toBe(60);
  expect(sumOf([], "weight")).toEqual({ total: 0, rest: 100, whole: false });
  expect(sumOf(undefined, "weight").total).toBe(0);
});
