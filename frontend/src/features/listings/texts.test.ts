import { describe, expect, test } from "vitest";
import { arrangeTexts, blocksOf, languageOrder, wordsOf } from "./texts";

const text = (locale: string, chapter = "", translation = "human") => ({ locale, translation, chapter });

describe("the order of languages", () => {
  test("leads with the reader's own, then its neighbours, then the original", () => {
    expect(languageOrder("kk", "fa").slice(0, 5)).toEqual(["kk", "ru", "en", "zh", "fa"]);
  });
  test("names every language once", () => {
    const order = languageOrder("en", "en");
    expect(new Set(order).size).toBe(order.length);
  });
});

describe("a listing's texts", () => {
  const texts = [text("zh", "", "original"), text("kk"), text("ru"), text("en")];
  const tabs = (reader: string, original = "zh") => arrangeTexts(texts, reader, original).map(({ locale }) => locale);
  test("stand with the reader's language first and the original second", () => {
    expect(tabs("ru")).toEqual(["ru", "zh", "en", "kk"]);
  });
  test("need no second place for an original that leads", () => {
    expect(tabs("zh")[0]).toBe("zh");
    expect(tabs("zh")).toHaveLength(4);
  });
  test("lead with a neighbour where the reader's language is missing", () => {
    expect(tabs("uz")[0]).toBe("ru");
  });
  test("may be none", () => {
    expect(arrangeTexts([], "en", "zh")).toEqual([]);
  });
});

describe("a chapter", () => {
  const chapter = (one: { chapter: string }) => one.chapter;
  test("is told in the chosen language", () => {
    expect(wordsOf(text("ru", " слова "), text("zh", "话"), chapter)).toEqual({
      text: "слова",
      locale: "ru",
      standsIn: false,
    });
  });
  test("that the translation leaves out is told in the original, and says so", () => {
    expect(wordsOf(text("ru", "  "), text("zh", "话"), chapter)).toEqual({ text: "话", locale: "zh", standsIn: true });
  });
  test("that nobody wrote is none", () => {
    expect(wordsOf(text("ru"), text("zh"), chapter)).toBeUndefined();
    expect(wordsOf(text("ru"), undefined, chapter)).toBeUndefined();
  });
});

describe("a typed text", () => {
  test("has paragraphs where lines are blank", () => {
    expect(blocksOf("一\n二\n\n \n三")).toEqual([
      { kind: "text", text: "一\n二" },
      { kind: "text", text: "三" },
    ]);
  });
  test.each([
    ["- a\n- b", false],
    ["• a\n• b", false],
    ["1. a\n2. b", true],
    ["（1）a\n（2）b", true],
    ["1、a\n2、b", true],
  ])("reads %j as a list", (typed, ordered) => {
    expect(blocksOf(typed)).toEqual([{ kind: "list", ordered, items: ["a", "b"] }]);
  });
  test("keeps a single dashed line and mixed lines as text", () => {
    expect(blocksOf("- alone")).toEqual([{ kind: "text", text: "- alone" }]);
    expect(blocksOf("- a\nb")).toEqual([{ kind: "text", text: "- a\nb" }]);
  });
  test("does not take a figure at a line's start for a number of a list", () => {
    expect(blocksOf("3,800 t\n29 kWh")[0]?.kind).toBe("text");
  });
});
