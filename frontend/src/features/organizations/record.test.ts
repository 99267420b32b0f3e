// The form sends what was changed and nothing else, and knows what undoes a verification.
import { describe, expect, test } from "vitest";
import { amends, changedFields, emptyRecord, lacking, type RecordDraft, toCreate, toPatch } from "./record";

const filled: RecordDraft = {
  ...emptyRecord("zh"),
  kind: "university",
  names: { zh: "天山大学", en: "Tianshan University" },
  region: "650100",
};

describe("what is sent", () => {
  test("nothing when nothing was changed, whatever the order of the languages", () => {
    const same = { ...filled, names: { en: "Tianshan University", zh: "天山大学" } };
    expect(toPatch(filled, same, 4)).toEqual({ version: 4 });
  });

  test("a line left empty is no change", () => {
    expect(changedFields(filled, { ...filled, names: { ...filled.names, ru: "  " } })).toEqual([]);
  });

  test("only the fields that were changed", () => {
    const after = { ...filled, city: "乌鲁木齐", field_codes: ["water"] };
    expect(toPatch(filled, after, 2)).toEqual({ version: 2, city: "乌鲁木齐", field_codes: ["water"] });
  });

  test("a region of China does not follow abroad", () => {
    expect(toPatch(filled, { ...filled, country: "KZ" }, 1)).toEqual({ version: 1, country: "KZ", region: "" });
  });

  test("an emptied number is taken back", () => {
    const before = { ...filled, registration_number: "A1" };
    expect(toPatch(before, { ...before, registration_number: " " }, 1)).toEqual({
      version: 1,
      registration_number: null,
    });
  });

  test("a new record whole", () => {
    expect(toCreate(filled)).toMatchObject({ kind: "university", names: filled.names, registration_number: null });
  });
});

test("a record needs a kind and a name", () => {
  expect(lacking(emptyRecord("zh"))).toEqual(["/kind", "/names"]);
  expect(lacking(filled)).toEqual([]);
});

test("names, kind, country and number undo a verification; other fields do not", () => {
  expect(amends(["names"])).toBe(true);
  expect(amends(["city", "registration_number"])).toBe(true);
  expect(amends(["city", "website", "home_node_id"])).toBe(false);
});
