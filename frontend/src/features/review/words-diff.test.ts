// Comparing two versions of a text keeps both whole and marks no more than what changed.
import { describe, expect, test } from "vitest";
import { compareTexts, compareWords, type Run, shorten } from "./words-diff";

const join = (runs: readonly Run[], without: Run["kind"]) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("comparing words", () => {
  test.each([
    ["the pump saves water", "the pump saves energy and water"],
    ["吨水能耗不高于 25 kWh", "吨水综合能耗不高于 22 kWh"],
    ["", "all is new"],
    ["all is gone", ""],
    ["Мембрана служит два года", "Мембрана служит три года"],
    ["سال اول", "سال دوم"],
  ])("%s → %s gives both texts back", (before, after) => {
    const runs = compareWords(before, after);
    expect(join(runs, "come")).toBe(before);
    expect(join(runs, "gone")).toBe(after);
  });

  test("marks only the words that changed", () => {
    expect(compareWords("saves 20 percent", "saves 38 percent")).toEqual([
      { kind: "same", text: "saves " },
      { kind: "gone", text: "20" },
      { kind: "come", text: "38" },
      { kind: "same", text: " percent" },
    ]);
  });

  test("finds an insertion between repeated words", () => {
    expect(compareWords("a b a", "a b c a")).toEqual([
      { kind: "same", text: "a b " },
      { kind: "come", text: "c " },
      { kind: "same", text: "a" },
    ]);
  });

  test("answers equal texts with themselves", () => {
    expect(compareWords("as it was", "as it was")).toEqual([{ kind: "same", text: "as it was" }]);
  });

  test("shows the middle whole where comparing would take too long", () => {
    const words = (mark: string) => Array.from({ length: 1500 }, (_, index) => `${mark}${index}`).join(" ");
    const runs = compareWords(`head ${words("a")} tail`, `head ${words("b")} tail`);
    expect(runs.map(({ kind }) => kind)).toEqual(["same", "gone", "come", "same"]);
  });
});

describe("comparing texts", () => {
  test("crosses out a phrase as one", () => {
    expect(compareTexts("it saves much water every year here", "it saves some energy every year here")).toEqual([
      { kind: "same", text: "it saves " },
      { kind: "gone", text: "much water" },
      { kind: "come", text: "some energy" },
      { kind: "same", text: " every year here" },
    ]);
  });

  test("shows texts that have little in common one after the other", () => {
    expect(compareTexts("slope below 5 ‰", "sandy loam, depth 30 cm")).toEqual([
      { kind: "gone", text: "slope below 5 ‰" },
      { kind: "come", text: "sandy loam, depth 30 cm" },
    ]);
  });

  test("marks a text that was only added to as such", () => {
    expect(compareTexts("first", "first and second")).toEqual([
      { kind: "same", text: "first" },
      { kind: "come", text: " and second" },
    ]);
  });
});

test("what stayed is shortened around a change and left alone when it is short", () => {
  const long = "word ".repeat(200);
  const [head, gone, tail] = shorten([
    { kind: "same", text: long },
    { kind: "gone", text: "old" },
    { kind: "same", text: long },
  ]);
  expect(head?.text.startsWith("…")).toBe(true);
  expect(tail?.text.endsWith("…")).toBe(true);
  expect(gone?.text).toBe("old");
  expect(shorten([{ kind: "same", text: "short" }])).toEqual([{ kind: "same", text: "short" }]);
});
