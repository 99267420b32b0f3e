// What a refusal to save means: whether waiting helps, and what of a field may go all the same.
import { type Fault, OFFLINE, ProblemError } from "@/api/client";
import { type Content, getAt, partsOf, setAt, type Value, within } from "./pointer";

const RETRY_MS = [2000, 5000, 10_000, 20_000, 30_000] as const;
const PASSING = new Set([0, 401, 429, 500, 502, 503, 504]);
const AWAY = new Set([OFFLINE, "unavailable"]);

/** Somebody else saved in the meantime. */
export const isStale = (error: unknown): boolean => error instanceof ProblemError && error.code === "stale-edit";

export const isAway = (error: unknown): boolean => error instanceof ProblemError && AWAY.has(error.code);

/** Trying again may help. */
export const isPassing = (error: unknown): boolean => !(error instanceof ProblemError) || PASSING.has(error.status);

/** Milliseconds until the next attempt after so many failures. */
export const retryDelay = (failures: number): number => RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0;

/** A field without what was refused in it: parts of texts stay as they were, other fields do not go at all. */
export function acceptable(base: Content, sent: Content, name: string, faults: Fault[]): Value | undefined {
  const paths = faults.filter((fault) => within(fault.pointer, `/${name}`)).map((fault) => partsOf(fault.pointer));
  if (paths.some((path) => name !== "texts" || path.length < 3)) return undefined;
  const part = (value: Value, path: string[]) => setAt(value, path.slice(1), getAt(base, path) ?? "");
  return paths.reduce(part, sent[name] ?? null);
}

/** Calls when the line comes back and when the page is put aside; answers how to stop. */
export function whenReachable(call: () => void): () => void {
  const aside = () => {
    if (document.visibilityState === "hidden") call();
  };
  window.addEventListener("online", call);
  document.addEventListener("visibilitychange", aside);
  return () => {
    window.removeEventListener("online", call);
    document.removeEventListener("visibilitychange", aside);
  };
}
