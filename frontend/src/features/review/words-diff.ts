// Two versions of a text as one: what stayed, what went, what came. Pure.
export interface Run {
  kind: "same" | "gone" | "come";
  text: string;
}

/** Beyond so many comparisons the changed middle is shown whole instead of word by word. */
const MOST = 4_000_000;
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

function push(runs: Run[], kind: Run["kind"], text: string): void {
  if (text === "") return;
  const last = runs.at(-1);
  if (last?.kind === kind) last.text += text;
  else runs.push({ kind, text });
}

/** Lengths of the longest common run of words from each pair of places to the end. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i] as Uint16Array, rows[i + 1] as Uint16Array];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] =
        before[i] === after[j] ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  return rows;
}

function compareMiddle(runs: Run[], before: readonly string[], after: readonly string[]): void {
  const lengths = commonLengths(before, after);
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      push(runs, "same", before[i] as string);
      i += 1;
      j += 1;
    } else if (i < before.length && (j >= after.length || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      push(runs, "gone", before[i] as string);
      i += 1;
    } else {
      push(runs, "come", after[j] as string);
      j += 1;
    }
  }
}

/** Word by word; Chinese and other scripts without spaces are cut at their words too. */
export function compareWords(before: string, after: string): Run[] {
  const [old, next] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < Math.min(old.length, next.length) && old[start] === next[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, next.length) - start && old.at(-1 - end) === next.at(-1 - end)) end += 1;
  const runs: Run[] = [];
  push(runs, "same", old.slice(0, start).join(""));
  const gone = old.slice(start, old.length - end);
  const come = next.slice(start, next.length - end);
  if (gone.length * come.length > MOST) {
    push(runs, "gone", gone.join(""));
    push(runs, "come", come.join(""));
  } else {
    compareMiddle(runs, gone, come);
  }
  push(runs, "same", old.slice(old.length - end).join(""));
  return runs;
}

const speaks = (text: string) => /[\p{L}\p{N}]/u.test(text);
const letters = (runs: readonly Run[], kind: Run["kind"]) =>
  runs.reduce((sum, run) => (run.kind === kind && speaks(run.text) ? sum + run.text.length : sum), 0);
/** Less in common than this, and the two are shown as two texts. */
const ALIKE = 0.25;

/** Spaces and commas between two changes belong to both: a phrase is crossed out as one. */
function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  let gone = "";
  let come = "";
  const flush = () => {
    push(joined, "gone", gone);
    push(joined, "come", come);
    [gone, come] = ["", ""];
  };
  runs.forEach((run, index) => {
    const between = gone !== "" && come !== "" && index < runs.length - 1 && !speaks(run.text);
    if (run.kind === "gone") gone += run.text;
    else if (run.kind === "come") come += run.text;
    else if (between) [gone, come] = [gone + run.text, come + run.text];
    else {
      flush();
      push(joined, "same", run.text);
    }
  });
  flush();
  return joined;
}

/** The two texts as one that people can read: phrases, not crumbs. */
export function compareTexts(before: string, after: string): Run[] {
  const runs = compareWords(before, after);
  const changed = Math.min(letters(runs, "gone"), letters(runs, "come"));
  const same = letters(runs, "same");
  if (changed > 0 && same / (same + changed) < ALIKE) {
    const apart: Run[] = [];
    push(apart, "gone", before);
    push(apart, "come", after);
    return apart;
  }
  return join(runs);
}

const CONTEXT = 60;

/** Leaves out the far parts of what stayed, so that a change in a long text is seen at once. */
export function shorten(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    if (run.kind !== "same" || run.text.length <= CONTEXT * 3) return run;
    const head = index === 0 ? "" : run.text.slice(0, CONTEXT);
    const tail = index === runs.length - 1 ? "" : run.text.slice(-CONTEXT);
    return { kind: "same", text: `${head} … ${tail}`.trim() };
  });
}
