import { expect, test } from "vitest";
import { placeOf, STEPS } from "./steps";

const stepOf = (kind: "achievement" | "challenge", pointer: string) => {
  const place = placeOf(kind, pointer);
  return place && STEPS[kind][place.step]?.key;
};

test("a part of a text is found with its language", () => {
  expect(placeOf("achievement", "/texts/zh/title")).toMatchObject({ step: 0, locale: "zh", field: { name: "title" } });
  expect(placeOf("achievement", "/texts/en/sections/problem")).toMatchObject({ step: 1, field: { name: "problem" } });
  expect(placeOf("challenge", "/texts/ru/sections/background")).toMatchObject({ step: 1, locale: "ru" });
});

test("a cell is found by row and column, also inside a row", () => {
  const { rows } = placeOf("achievement", "/indicators/2/evidence/reference") ?? { rows: [] };
  expect(rows).toMatchObject([{ index: 2, cell: { name: "evidence/reference" } }]);
  expect(placeOf("achievement", "/advantages/1/rivals/0/value")?.rows).toMatchObject([
    { index: 1, cell: { name: "rivals" } },
    { index: 0, cell: { name: "value" } },
  ]);
  expect(placeOf("challenge", "/eligibility/3")?.rows).toEqual([{ index: 3 }]);
});

test("a zone leads to its deadline, the texts as a whole to their languages", () => {
  expect(stepOf("challenge", "/deadline_zone")).toBe("rules");
  expect(placeOf("achievement", "/texts")?.field.name).toBe("original_locale");
});

test("what no author writes leads nowhere", () => {
  expect(placeOf("achievement", "/version")).toBeUndefined();
  expect(placeOf("achievement", "/bounty")).toBeUndefined();
});

test("no field stands in two steps", () => {
  for (const steps of Object.values(STEPS)) {
    const names = steps.flatMap((step) => step.fields.map((field) => field.name));
    expect(new Set(names).size).toBe(names.length);
  }
});
