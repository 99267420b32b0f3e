// Where two texts part and meet again, so that a reader sees what changed and not only that it did.
export interface Parting {
  before: string;
  old: string;
  fresh: string;
  after: string;
}

const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{N}.,]/u;
/** Whether a character belongs to a word or figure that is not to be cut. */
const joins = (character: string | undefined) => character !== undefined && WORD.test(character);

/** The common beginning and end are kept whole; characters outside the basic plane are never cut. */
export function partingOf(one: string, other: string): Parting {
  const [a, b] = [[...one], [...other]];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  while (start > 0 && joins(a[start - 1]) && (joins(a[start]) || joins(b[start]))) start -= 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  while (end > 0 && joins(a[a.length - end]) && (joins(a[a.length - end - 1]) || joins(b[b.length - end - 1]))) end -= 1;
  const cut = (text: string[], from: number, to: number) => text.slice(from, to).join("");
  return {
    before: cut(a, 0, start),
    old: cut(a, start, a.length - end),
    fresh: cut(b, start, b.length - end),
    after: cut(a, a.length - end, a.length),
  };
}
