import { expect, test } from "vitest";
import { heldBack, toSend } from "./wire";

const advantage = (measure: string, own: number | null, rivals: { name: string; value: number | null }[] = []) => ({
  measure,
  unit: "",
  better: "higher",
  own,
  rivals,
  source: "",
});

test("texts go as a list with the original first, and faults come back to their language", () => {
  const texts = { en: { translation: "human", title: "E" }, zh: { translation: "original", title: "中" } };
  const { body, toForm } = toSend({ texts }, "zh");
  expect(body["texts"]).toEqual([
    { locale: "zh", translation: "original", title: "中" },
    { locale: "en", translation: "human", title: "E" },
  ]);
  expect(toForm("/texts/1/title")).toBe("/texts/en/title");
  expect(toForm("/texts/0/sections/problem")).toBe("/texts/zh/sections/problem");
  expect(toForm("/texts/7/title")).toBe("/texts/7/title");
});

test("a row without its figure stays behind and the faults of the others find their rows", () => {
  const advantages = [advantage("a", null), advantage("b", 5), advantage("", null), advantage("c", 6)];
  const { body, toForm } = toSend({ advantages }, "zh");
  expect(body["advantages"]).toEqual([advantages[1], advantages[3]]);
  expect(toForm("/advantages/1/unit")).toBe("/advantages/3/unit");
  expect(heldBack({ advantages })).toEqual(["/advantages/0/own"]);
});

test("rows inside rows stay behind alone", () => {
  const advantages = [
    advantage("a", 1, [
      { name: "X", value: null },
      { name: "Y", value: 2 },
    ]),
  ];
  const { body, toForm } = toSend({ advantages }, "zh");
  expect(body["advantages"]).toEqual([advantage("a", 1, [{ name: "Y", value: 2 }])]);
  expect(toForm("/advantages/0/rivals/0/value")).toBe("/advantages/0/rivals/1/value");
  expect(heldBack({ advantages })).toEqual(["/advantages/0/rivals/0/value"]);
});

test("an untouched row is not missed", () => {
  expect(heldBack({ advantages: [advantage("", null)] })).toEqual([]);
});

test("empty lines are not sent, empty figures count as nothing, ranks follow the order", () => {
  const { body } = toSend(
    {
      eligibility: ["legal person", " ", "sample line"],
      criteria: [{ name: "cost", weight: null }],
      units: [
        { name: "A", rank: 9, share: null },
        { name: "B", rank: 1, share: 40 },
      ],
      awards: null,
      rd_months: null,
    },
    "zh",
  );
  expect(body).toEqual({
    eligibility: ["legal person", "sample line"],
    criteria: [{ name: "cost", weight: 0 }],
    units: [
      { name: "A", rank: 1, share: null },
      { name: "B", rank: 2, share: 40 },
    ],
    awards: 1,
    rd_months: null,
  });
});
