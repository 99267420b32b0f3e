import { expect, test } from "vitest";
import { writeHours } from "./hours";

test.each([
  ["zh-CN", "周一–周五 09:00–18:00"],
  ["ru", "пн–пт 09:00–18:00"],
  ["en", "Mon–Fri 09:00–18:00"],
])("days are written in %s", (tag, written) => {
  expect(writeHours("Mon–Fri 09:00–18:00", tag)).toBe(written);
});

test("other words stay as the node wrote them", () => {
  expect(writeHours("by appointment, not on Sun", "zh-CN")).toBe("by appointment, not on 周日");
});
