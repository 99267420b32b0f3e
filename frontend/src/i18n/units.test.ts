import { expect, test } from "vitest";
import { readableUnit } from "./units";

test.each([
  ["m³/亩", "en", "m³/mu"],
  ["m³/亩", "ru", "m³/му"],
  ["m³/亩", "zh", "m³/亩"],
  ["亩/h", "fa", "mu/h"],
  ["мин", "zh", "分钟"],
  ["мин", "kk", "min"],
  ["стр./ч", "en", "pages/h"],
  ["元/t", "ru", "юаней/t"],
  ["倍", "en", "×"],
  ["kg", "zh", "kg"],
  ["斤", "en", "斤"],
  ["", "en", ""],
])("%s for readers of %s is %s", (unit, code, shown) => {
  expect(readableUnit(unit, code)).toBe(shown);
});
