import { expect, test } from "vitest";
import openapi from "../../../openapi.json";
import { placeOf, STEPS } from "./steps";

const stepOf = (kind: "achievement" | "challenge", pointer: string) => {
  const place = placeOf(kind, pointer);
  return place && STEPS[kind][place.step]?.key;
};

test("a part of a text is found with its language", () => {
  expect(placeOf("achievement", "/texts/zh/title")).toMatchObject({ step: 0, locale: "zh", field: { name: "title" } });
  expect(placeOf("achievement", "/texts/en/sections/problem")).toMatchObject({ step: 1, field: { name: "problem" } });
  expect(placeOf("challenge", "/texts/ru/sections/background")).toMatchObject({ step: 1, locale: "ru" });
});

test("a cell is found by row and column, also inside a row", () => {
  const { rows } = placeOf("achievement", "/indicators/2/evidence/reference") ?? { rows: [] };
  expect(rows).toMatchObject([{ index: 2, cell: { name: "evidence/reference" } }]);
  expect(placeOf("achievement", "/advantages/1/rivals/0/value")?.rows).toMatchObject([
    { index: 1, cell: { name: "rivals" } },
    { index: 0, cell: { name: "value" } },
  ]);
  expect(placeOf("challenge", "/eligibility/3")?.rows).toEqual([{ index: 3 }]);
});

test("a zone leads to its deadline, the texts as a whole to their languages", () => {
  expect(stepOf("challenge", "/deadline_zone")).toBe("rules");
  expect(placeOf("achievement", "/texts")?.field.name).toBe("original_locale");
});

test("what no author writes leads nowhere", () => {
  expect(placeOf("achievement", "/version")).toBeUndefined();
  expect(placeOf("achievement", "/bounty")).toBeUndefined();
});

test("no field stands in two steps", () => {
  for (const steps of Object.values(STEPS)) {
    const names = steps.flatMap((step) => step.fields.map((field) => field.name));
    expect(new Set(names).size).toBe(names.length);
  }
});

type Schema = { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[]; $ref?: string };
const schemas = openapi.components.schemas as unknown as Record<string, Schema>;
const resolve = (schema: Schema = {}): Schema => (schema.$ref ? (schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {}) : schema);

/** Cells of the rows that a field takes, by the API's own description. */
const cellsOf = (schema: Schema) => Object.keys(resolve(schema.items).properties ?? {});
/** Filled in by the order of the rows, or beside the cell they belong to. */
const NO_CELL = new Set(["rank", "currency"]);

test.each([
  ["achievement", "AchievementPatch", "AchievementText", "AchievementSections"],
  ["challenge", "ChallengePatch", "ChallengeText", "ChallengeSections"],
] as const)("everything the API takes of a %s can be written in its form", (kind, patch, text, sections) => {
  const fields = schemas[patch]?.properties ?? {};
  const words = Object.keys(schemas[text]?.properties ?? {}).filter((name) => name !== "locale" && name !== "sections");
  const pointers = [
    ...Object.keys(fields).filter((name) => name !== "version" && name !== "texts").map((name) => `/${name}`),
    // how a translation came about is chosen with its language
    ...words.filter((name) => name !== "translation").map((name) => `/texts/zh/${name}`),
    ...Object.keys(schemas[sections]?.properties ?? {}).map((name) => `/texts/zh/sections/${name}`),
  ];
  expect(pointers.filter((pointer) => !placeOf(kind, pointer))).toEqual([]);
  const missing = Object.entries(fields).flatMap(([name, schema]) => {
    const field = placeOf(kind, `/${name}`)?.field;
    if (field?.type !== "rows") return [];
    const cells = new Set(field.cells.map((cell) => cell.name.split("/")[0]));
    return cellsOf(schema).filter((cell) => !NO_CELL.has(cell) && !cells.has(cell)).map((cell) => `${name}/${cell}`);
  });
  expect(missing).toEqual([]);
});
