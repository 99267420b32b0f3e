// Three versions of a draft, field by field: what was, what I wrote, what somebody else saved.
import { type Content, getAt, isRow, type Path, partsOf, pointerOf, same, setAt, type Value } from "./pointer";

export interface Conflict {
  pointer: string;
  mine: Value | undefined;
  theirs: Value | undefined;
}
export interface Merged {
  /** Both persons' changes; where they collide, mine. */
  content: Content;
  /** What only the other person changed. */
  taken: string[];
  /** What both changed differently. */
  conflicts: Conflict[];
}

/** The places that are compared and chosen one by one: texts by language and part, all else by field. */
export function placesOf(content: Content): string[] {
  return Object.entries(content).flatMap(([name, value]) => (name === "texts" ? partsOfTexts(value) : [`/${name}`]));
}

function partsOfTexts(texts: Value): string[] {
  if (!isRow(texts)) return [];
  return Object.entries(texts).flatMap(([locale, text]) => leaves(text, ["texts", locale]));
}

function leaves(value: Value, path: Path): string[] {
  if (!isRow(value)) return [pointerOf(path)];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, [...path, name]));
}

/** Puts a value at a place; a language whose every part is gone is gone itself. */
export function place(content: Content, pointer: string, value: Value | undefined): Content {
  const path = partsOf(pointer);
  if (value !== undefined || path[0] !== "texts") return setAt(content, path, value ?? null);
  const without = setAt(content, path, undefined);
  const [, locale = ""] = path;
  const rest = getAt(without, ["texts", locale]);
  const gone = rest === undefined || leaves(rest, []).every((at) => !getAt(rest, partsOf(at)));
  return gone ? setAt(without, ["texts", locale], undefined) : without;
}

export function merge(base: Content, mine: Content, theirs: Content): Merged {
  const places = [...new Set([...placesOf(theirs), ...placesOf(mine), ...placesOf(base)])];
  const merged: Merged = { content: mine, taken: [], conflicts: [] };
  for (const pointer of places) {
    const path = partsOf(pointer);
    const [was, own, other] = [getAt(base, path), getAt(mine, path), getAt(theirs, path)];
    if (same(was, other) || same(own, other)) continue;
    if (same(was, own)) {
      merged.content = place(merged.content, pointer, other);
      merged.taken.push(pointer);
    } else {
      merged.conflicts.push({ pointer, mine: own, theirs: other });
    }
  }
  return merged;
}

/** Names of the fields in which two contents differ. */
export function changedFields(before: Content, after: Content): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !same(before[name], after[name]),
  );
}
