// What the autosave machine needs from its surroundings and what it tells them.
import type { Fault } from "@/api/client";
import type { Conflict } from "./merge";
import type { Content } from "./pointer";

/** A record as the server holds it; `at` is when it was last changed. */
export interface Version<Meta> {
  version: number;
  at: string;
  content: Content;
  meta: Meta;
}

export interface Remote<Meta> {
  read: () => Promise<Version<Meta>>;
  /** Sends some fields of a content; the faults of a refusal point into the form. */
  write: (fields: Content, content: Content, version: number) => Promise<Version<Meta>>;
  /** Pointers of what cannot be sent yet. */
  held: (content: Content) => string[];
}

export type SavingState =
  | { state: "saved"; at: string }
  | { state: "saving" }
  | { state: "unsaved" }
  | { state: "offline" }
  | { state: "conflict" }
  /** Without an error some fields were refused: they are marked by `faults`. */
  | { state: "failed"; error?: unknown };

export interface Snapshot<Meta> {
  content: Content;
  version: number;
  meta: Meta;
  saving: SavingState;
  faults: ReadonlyMap<string, Fault>;
  conflicts: readonly Conflict[];
  /** Places that somebody else changed and that the form has taken over. */
  taken: readonly string[];
  held: readonly string[];
}

/** What became of an attempt to save; `partly` when some fields were refused. */
export type Outcome = "done" | "partly" | "failed";
