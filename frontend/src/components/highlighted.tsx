// A text with the words that were found marked; ranges count characters as the server does.
const NONE: readonly (readonly [number, number])[] = [];

interface Props {
  text: string;
  ranges?: readonly (readonly [number, number])[];
}

export function Highlighted({ text, ranges = NONE }: Props) {
  if (ranges.length === 0) return text;
  // the server counts code points, JavaScript counts UTF-16 units
  const points = [...text];
  const parts: { from: number; text: string; hit: boolean }[] = [];
  let at = 0;
  for (const [start, end] of ranges.toSorted((one, other) => one[0] - other[0])) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    if (from > at) parts.push({ from: at, text: points.slice(at, from).join(""), hit: false });
    parts.push({ from, text: points.slice(from, end).join(""), hit: true });
    at = end;
  }
  if (at < points.length) parts.push({ from: at, text: points.slice(at).join(""), hit: false });
  return parts.map((part) => (part.hit ? <mark key={part.from}>{part.text}</mark> : part.text));
}
