// Between the form and the API: what can be sent of a half-written draft, and where its faults belong.
import { type Content, getAt, isList, isRow, type Path, partsOf, pointerOf, type Row, type Value } from "./pointer";

/** Figures without which the API takes no row: the row waits on this device until they are there. */
const NEEDED: Record<string, string> = { advantages: "own", "advantages/rivals": "value" };
/** Cells that stand for a figure when nothing is written in them. */
const EMPTY_AS: Record<string, Value> = {
  "criteria/weight": 0,
  "payment_plan/share": 0,
  "funding_lines/amount_minor": 0,
  awards: 1,
};
/** Cells that a new row comes with. */
const PRESET = new Set(["better"]);
/** Lists whose rows are ranked by their order. */
const RANKED = new Set(["units", "persons"]);

export interface Sendable {
  body: Record<string, unknown>;
  /** A pointer into the body as a pointer into the form. */
  toForm: (pointer: string) => string;
}

const shape = (path: Path) => path.filter((part) => typeof part === "string").join("/");

/** Which rows of each list are sent, by the list's pointer in the body. */
type Kept = Map<string, number[]>;

function isSendable(item: Value, list: string): boolean {
  const needed = NEEDED[list];
  if (needed === undefined) return typeof item !== "string" || item.trim() !== "";
  return isRow(item) && typeof item[needed] === "number";
}

function send(value: Value, path: Path, at: Path, kept: Kept): Value {
  const name = shape(path);
  if (isList(value)) {
    const indexes = [...value.keys()].filter((index) => isSendable(value[index] ?? null, name));
    kept.set(pointerOf(at), indexes);
    return indexes.map((index, place) => {
      const item = send(value[index] ?? null, [...path, index], [...at, place], kept);
      return RANKED.has(name) && isRow(item) ? { ...item, rank: place + 1 } : item;
    });
  }
  if (isRow(value)) {
    const cells = Object.entries(value).map(([cell, inner]) => [cell, send(inner, [...path, cell], [...at, cell], kept)]);
    return Object.fromEntries(cells) as Row;
  }
  return value ?? EMPTY_AS[name] ?? null;
}

function textsToSend(texts: Row, original: string): { list: Row[]; locales: string[] } {
  const locales = Object.keys(texts).toSorted((one, other) => Number(other === original) - Number(one === original));
  const list = locales.map((locale) => ({
    translation: locale === original ? "original" : "human",
    ...(texts[locale] as Row),
    locale,
  }));
  return { list, locales };
}

/** The body for some fields of a draft. `original` is the language of the original text. */
export function toSend(fields: Content, original: string): Sendable {
  const kept: Kept = new Map();
  const body: Record<string, unknown> = {};
  let locales: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (name === "texts" && isRow(value)) {
      const texts = textsToSend(value, original);
      body["texts"] = texts.list;
      locales = texts.locales;
    } else {
      body[name] = send(value, [name], [name], kept);
    }
  }
  const toForm = (pointer: string) => pointerOf(formPath(partsOf(pointer), kept, locales));
  return { body, toForm };
}

function formPath(parts: string[], kept: Kept, locales: string[]): string[] {
  if (parts[0] === "texts") {
    const locale = locales[Number(parts[1])];
    return locale === undefined ? parts : ["texts", locale, ...parts.slice(2)];
  }
  return parts.map((part, index) => String(kept.get(pointerOf(parts.slice(0, index)))?.[Number(part)] ?? part));
}

/** Rows that cannot be sent yet because a figure is missing, with the place of that figure. */
export function heldBack(content: Content): string[] {
  return Object.entries(NEEDED).flatMap(([list, cell]) => {
    const [name = "", inner] = list.split("/");
    const rows = content[name];
    if (!isList(rows)) return [];
    const places: Path[] = inner
      ? rows.flatMap((row, index) => (isRow(row) ? rowsOf(row[inner], [name, index, inner]) : []))
      : rowsOf(rows, [name]);
    return places.filter((place) => isWaiting(content, place, cell)).map((place) => pointerOf([...place, cell]));
  });
}

const rowsOf = (list: Value | undefined, path: Path): Path[] =>
  isList(list) ? [...list.keys()].map((index) => [...path, index]) : [];

function isWaiting(content: Content, path: Path, cell: string): boolean {
  const row = getAt(content, path);
  if (!isRow(row) || typeof row[cell] === "number") return false;
  return Object.entries(row).some(
    ([name, value]) =>
      (typeof value === "string" && value.trim() !== "" && !PRESET.has(name)) || (isList(value) && value.length > 0),
  );
}
