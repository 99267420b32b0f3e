import { expect, test } from "vitest";
import { changedFields, merge } from "./merge";
import { type Content, keyOf, setAt } from "./pointer";

const text = (title: string, summary = "") => ({ translation: "original", title, summary, sections: { problem: "" } });
const base: Content = { trl: 4, keywords: ["membrane"], texts: { zh: text("old") } };

test("changes of different fields are both kept and the other's is told", () => {
  const mine = setAt(base, ["trl"], 7);
  const theirs = setAt(base, ["texts", "zh", "title"], "theirs");
  const merged = merge(base, mine, theirs);
  expect(merged.conflicts).toEqual([]);
  expect(merged.taken).toEqual(["/texts/zh/title"]);
  expect(merged.content).toEqual(setAt(mine, ["texts", "zh", "title"], "theirs"));
});

test("parts of one text are fields of their own", () => {
  const mine = setAt(base, ["texts", "zh", "summary"], "mine");
  const theirs = setAt(base, ["texts", "zh", "sections", "problem"], "theirs");
  expect(merge(base, mine, theirs)).toMatchObject({ conflicts: [], taken: ["/texts/zh/sections/problem"] });
});

test("one field changed by both is for the author to choose; meanwhile it stays as the author wrote it", () => {
  const mine = setAt(base, ["texts", "zh", "title"], "mine");
  const theirs = setAt(base, ["texts", "zh", "title"], "theirs");
  const { content, conflicts } = merge(base, mine, theirs);
  expect(conflicts).toEqual([{ pointer: "/texts/zh/title", mine: "mine", theirs: "theirs" }]);
  expect(content).toEqual(mine);
});

test("the same change by both is no conflict, nor are spaces that the server drops", () => {
  const both = setAt(base, ["texts", "zh", "title"], "same");
  const mine = setAt(base, ["texts", "zh", "title"], "same  ");
  expect(merge(base, mine, both)).toMatchObject({ conflicts: [], taken: [] });
});

test("a list is chosen as a whole", () => {
  const merged = merge(base, { ...base, keywords: ["a"] }, { ...base, keywords: ["b"] });
  expect(merged.conflicts).toEqual([{ pointer: "/keywords", mine: ["a"], theirs: ["b"] }]);
});

test("a language added by the other appears, one taken away disappears", () => {
  const two = setAt(base, ["texts", "en"], { ...text("new"), translation: "human" });
  expect(merge(base, base, two).content).toEqual(two);
  expect(merge(two, two, base).content).toEqual(base);
});

test("a language taken away by the other while I wrote in it is for me to choose", () => {
  const two = setAt(base, ["texts", "en"], { ...text("new"), translation: "human" });
  const mine = setAt(two, ["texts", "en", "title"], "better");
  expect(merge(two, mine, base).conflicts).toEqual([
    { pointer: "/texts/en/title", mine: "better", theirs: undefined },
  ]);
});

test("fields that differ are named", () => {
  expect(changedFields(base, setAt(base, ["trl"], 5))).toEqual(["trl"]);
  expect(changedFields(base, setAt(base, ["texts", "zh", "title"], "old "))).toEqual([]);
});

test("a row keeps its name while its cells change", () => {
  const rows: Content = { ip: [{ number: "1" }, { number: "2" }] };
  const before = (rows["ip"] as { number: string }[]).map(keyOf);
  const changed = setAt(rows, ["ip", 0, "number"], "3");
  expect((changed["ip"] as { number: string }[]).map(keyOf)).toEqual(before);
  const fewer = setAt(changed, ["ip", 0], undefined);
  expect((fewer["ip"] as { number: string }[]).map(keyOf)).toEqual(before.slice(1));
});
