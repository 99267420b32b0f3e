// Figures go from basis points and minor units to what is typed, and back.
import { expect, test } from "vitest";
import { termsOf, typedOf } from "./terms";

test("what a version says is typed and kept as it was", () => {
  const terms = { kind: "distribution", transfer_floor: 7050, deductible: ["taxes"], formula_from: "rule" } as const;
  const typed = typedOf("distribution", { ...terms, deductible: ["taxes"] });
  expect(typed).toMatchObject({ transfer_floor: "70.5", equity_floor: "", deductible: ["taxes"] });
  expect(termsOf("distribution", typed)).toEqual(terms);
});

test("money is kept in minor units", () => {
  expect(termsOf("approval", { dual_from: "500,000" })).toEqual({
    kind: "approval",
    dual_from: { amount_minor: 50_000_000, currency: "CNY" },
  });
});
