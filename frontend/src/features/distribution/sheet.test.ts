// A sheet as it is typed becomes minor units and basis points, or nothing.
import { expect, test } from "vitest";
import { asked, EXAMPLE } from "./sheet";

test("a typed sheet is asked in minor units and basis points", () => {
  const found = asked({ ...EXAMPLE, income: "1,234.56", share: "70.5", costs: { taxes: "10", legal: "" } });
  expect(found).toMatchObject({ income_minor: 123_456, reward_share: 7050 });
  expect(found?.costs).toEqual([{ line: "taxes", amount_minor: 1000 }]);
  expect(found?.recipients.map((one) => one.weight)).toEqual([60, 30, 10]);
});

test("an empty share leaves it to the rule", () => {
  expect(asked(EXAMPLE)?.reward_share).toBeNull();
});

test.each([
  { income: "abc" },
  { share: "101" },
  { costs: { taxes: "-1" } },
  { people: [{ key: 1, label: "", part: "main" as const, weight: "1.5" }] },
])("what is no figure is not asked: %o", (wrong) => {
  expect(asked({ ...EXAMPLE, ...wrong })).toBeUndefined();
});
