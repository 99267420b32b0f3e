// What of a form is to be sent: only the fields that differ, so that two people may edit different ones.
type Texts = Readonly<Partial<Record<string, string>>>;

/** A line left empty is no text in that language. */
export const spoken = (texts: Texts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())));

function orderless(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other));
}

/** Fields that differ between two states; the order of languages does not count. */
export function changedFields<T extends object>(before: T, after: T): (keyof T)[] {
  const said = (value: unknown) => JSON.stringify(orderless(value));
  return (Object.keys(after) as (keyof T)[]).filter((field) => said(before[field]) !== said(after[field]));
}
