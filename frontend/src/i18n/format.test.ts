import { expect, test } from "vitest";
import { formatHours, formatPercent } from "./format";

test.each([
  ["zh-CN", "27\u00A0%"],
  ["en", "27\u00A0%"],
  ["ru", "27\u00A0%"],
  ["kk", "27\u00A0%"],
  ["tr", "%27"],
])("a share in %s is %s", (tag, expected) => {
  expect(formatPercent(0.27, tag)).toBe(expected);
});

test("a share has as many digits as asked for, in the language's own sign", () => {
  expect(formatPercent(0.0512, "ru", 1)).toBe("5,1\u00A0%");
  expect(formatPercent(0.5, "fa")).toBe("۵۰٪");
});

test("weekdays of opening hours are told in the reader's language, the hours stay", () => {
  expect(formatHours("Mon–Fri 10:00–14:00", "zh-CN")).toBe("周一–周五 10:00–14:00");
  expect(formatHours("Sat 09:30–12:00", "en")).toBe("Sat 09:30–12:00");
  expect(formatHours("by appointment, Monday", "ru")).toBe("by appointment, Monday");
});
