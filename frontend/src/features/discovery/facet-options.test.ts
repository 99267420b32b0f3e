import { expect, test } from "vitest";
import { folded } from "@/components/facet-panel";
import { fieldOptions, flatOptions, levelCounts } from "./facet-options";

const names = (value: string) => value.toUpperCase();
const FIELDS = [
  { value: "environment", count: 8 },
  { value: "environment.water", count: 6 },
  { value: "energy", count: 2 },
  { value: "environment.air", count: 1 },
];
const shape = (options: { value: string; checked: boolean; inner?: boolean }[]) =>
  options.map(({ value, checked, inner }) => `${inner === true ? "  " : ""}${value}${checked ? " ✓" : ""}`);

test("options carry name, count and whether they are chosen", () => {
  expect(flatOptions([{ value: "kz", count: 3 }], ["kz"], names)).toEqual([
    { value: "kz", label: "KZ", count: 3, checked: true },
  ]);
});

test("a chosen value stays on offer where nothing is left of it", () => {
  expect(flatOptions([], ["uz"], names)).toEqual([{ value: "uz", label: "UZ", count: 0, checked: true }]);
});

test("only whole fields are offered before one is chosen", () => {
  expect(shape(fieldOptions(FIELDS, [], names))).toEqual(["environment", "energy"]);
});

test("the parts of a chosen field stand below it", () => {
  expect(shape(fieldOptions(FIELDS, ["environment"], names))).toEqual([
    "environment ✓",
    "  environment.water",
    "  environment.air",
    "energy",
  ]);
});

test("a chosen part keeps its field open without choosing it", () => {
  expect(shape(fieldOptions(FIELDS, ["environment.water"], names))).toEqual([
    "environment",
    "  environment.water ✓",
    "  environment.air",
    "energy",
  ]);
});

test("a chosen part without any count brings its field along", () => {
  expect(shape(fieldOptions([], ["food.fruit"], names))).toEqual(["food", "  food.fruit ✓"]);
});

test("counts of readiness are looked up by level", () => {
  expect(levelCounts([{ value: "7", count: 5 }])).toEqual({ 7: 5 });
});

test("a folded group shows six outer options, what is chosen, and the parts of what it shows", () => {
  const outer = Array.from({ length: 9 }, (_, index) => ({
    value: `f${index}`,
    label: "",
    count: 1,
    checked: index === 8,
  }));
  const parts = [0, 7].map((at) => ({ value: `f${at}.part`, label: "", count: 1, checked: false, inner: true }));
  const options = [...outer.slice(0, 1), ...parts.slice(0, 1), ...outer.slice(1, 8), ...parts.slice(1), ...outer.slice(8)];
  expect(folded(options).map((option) => option.value)).toEqual(["f0", "f0.part", "f1", "f2", "f3", "f4", "f5", "f8"]);
});
