// Paths into a draft's content, written as JSON pointers, and changes that leave the old content whole.
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };
export type Row = { readonly [name: string]: Value };
/** What an author writes: the fields of the API, with the texts by language. */
export type Content = Row;
export type Path = readonly (string | number)[];

export const isRow = (value: Value | undefined): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

export const pointerOf = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

export const partsOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Whether one pointer is the other or lies below it. */
export const within = (pointer: string, above: string): boolean => pointer === above || pointer.startsWith(`${above}/`);

/** Whether a change at one place can touch the other. */
export const related = (one: string, other: string): boolean => within(one, other) || within(other, one);

export function getAt(content: Value, path: Path): Value | undefined {
  let at: Value | undefined = content;
  for (const part of path) {
    if (isList(at)) at = at[Number(part)];
    else if (isRow(at)) at = at[part];
    else return undefined;
  }
  return at;
}

const names = new WeakMap<object, string>();
let counted = 0;

/** A name that a row keeps while its cells change, for React's keys. */
export function keyOf(row: Value): string {
  if (typeof row !== "object" || row === null) return String(row);
  let name = names.get(row);
  if (name === undefined) {
    counted += 1;
    name = `row-${counted}`;
    names.set(row, name);
  }
  return name;
}

function inherit<T extends object>(from: object, to: T): T {
  names.set(to, keyOf(from as Row));
  return to;
}

/** The content with another value at a path; `undefined` takes the value away. */
export function setAt<T extends Value>(content: T, path: Path, value: Value | undefined): T {
  const [part, ...rest] = path;
  if (part === undefined) return value as T;
  if (isList(content)) {
    const index = Number(part);
    const next = content.map((item, at) => (at === index ? setAt(item, rest, value) : item));
    return (value === undefined && rest.length === 0 ? next.filter((_, at) => at !== index) : next) as Value as T;
  }
  const row: Row = isRow(content) ? content : {};
  if (value === undefined && rest.length === 0) {
    const { [part]: _, ...others } = row;
    return inherit(row, others) as Value as T;
  }
  return inherit(row, { ...row, [part]: setAt(row[part] ?? null, rest, value) }) as Value as T;
}

/** Whether two values say the same; spaces at the ends of texts do not count, as the server drops them. */
export function same(one: Value | undefined, other: Value | undefined): boolean {
  if (typeof one === "string" && typeof other === "string") return tidy(one) === tidy(other);
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (isRow(one) && isRow(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => same(one[name], other[name]));
  }
  return (one ?? null) === (other ?? null);
}

const tidy = (text: string) => text.replaceAll("\r\n", "\n").trim().normalize("NFC");
