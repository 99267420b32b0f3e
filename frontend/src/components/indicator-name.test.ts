import { expect, test } from "vitest";
import { nameIn } from "./indicator-value";

const water = { name: "节水率", names: { en: "Water saved", ru: "Экономия воды" } };

test.each([
  [["zh", "en"], "zh", "节水率"],
  [["en", "zh"], "zh", "Water saved"],
  [["kk", "ru", "en", "zh"], "zh", "Экономия воды"],
  [["kk", "zh", "ru"], "zh", "节水率"],
  [["tr"], undefined, "节水率"],
  [["ru"], undefined, "Экономия воды"],
])("for readers of %j an indicator written in %s is %s", (languages, original, expected) => {
  expect(nameIn(water, languages, original)).toBe(expected);
});

test("an empty translation is none", () => {
  expect(nameIn({ name: "节水率", names: { en: "" } }, ["en"])).toBe("节水率");
});
