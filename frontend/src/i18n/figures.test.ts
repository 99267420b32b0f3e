import { expect, test } from "vitest";
import { fromMinor, parseFigure, toMinor, writeFigure } from "./figures";

test.each([
  ["21.5", 21.5],
  [" 1,234,567.8 ", 1234567.8],
  ["1 234,5", 1234.5],
  ["21,5", 21.5],
  ["１２．５", 12.5],
  ["۲۱٫۵", 21.5],
  ["٣٠", 30],
  ["−3", -3],
  ["2e6", 2e6],
  [".5", 0.5],
])("%s is a figure", (text, figure) => {
  expect(parseFigure(text)).toBe(figure);
});

test("nothing is no figure yet, and words are none", () => {
  expect(parseFigure("  ")).toBeNull();
  for (const text of ["about 5", "5%", "1.2.3", "-", "12-15", "1e999"]) expect(parseFigure(text)).toBeUndefined();
});

test("a figure is written as it is typed", () => {
  expect(writeFigure(1234567.8)).toBe("1234567.8");
  expect(writeFigure(0.0000005)).toBe("0.0000005");
  expect(writeFigure(null)).toBe("");
});

test("amounts go to minor units and back without dust", () => {
  expect(toMinor(19.99, "CNY")).toBe(1999);
  expect(toMinor(8_600_000.1, "CNY")).toBe(860_000_010);
  expect(fromMinor(1999, "CNY")).toBe(19.99);
});
