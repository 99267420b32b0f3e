// Keeps a draft on the server while its author writes: saves after a pause, waits out a lost line,
// leaves out what the server refuses, and asks when two persons changed the same place.
import { type Fault, ProblemError } from "@/api/client";
import type { Outcome, Remote, SavingState, Snapshot, Version } from "./autosave-types";
import { type Kept, type KeptDraft, keep, kept } from "./keeping";
import { changedFields, merge, place } from "./merge";
import { type Content, type Path, partsOf, pointerOf, related, setAt, type Value, within } from "./pointer";
import { acceptable, isAway, isPassing, isStale, retryDelay, whenReachable } from "./refusals";

export const PAUSE_MS = 1200;

export class Autosave<Meta> {
  #state: Snapshot<Meta>;
  /** What the server is known to hold. */
  #base: Version<Meta>;
  /** What somebody else saved, while the author has yet to choose. */
  #theirs: Version<Meta> | undefined;
  readonly #dirty = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #remote: Remote<Meta>;
  readonly #store: KeptDraft;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #started = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(initial: Version<Meta>, remote: Remote<Meta>, store: KeptDraft) {
    this.#base = initial;
    this.#remote = remote;
    this.#store = store;
    const { content, version, meta, at } = initial;
    const nothing = { faults: new Map(), conflicts: [], taken: [] };
    this.#state = { content, version, meta, saving: { state: "saved", at }, held: remote.held(content), ...nothing };
    const left = kept(store);
    if (left) this.#restore(left);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): Snapshot<Meta> => this.#state;

  /** Whether something exists on this page only. */
  get pending(): boolean {
    return this.#dirty.size > 0 || this.#state.held.length > 0 || this.#theirs !== undefined;
  }

  change = (path: Path, value: Value | undefined): void => {
    const pointer = pointerOf(path);
    this.#edit(setAt(this.#state.content, path, value), (fault) => related(fault, pointer));
  };

  /** Replaces the content as a whole, for changes that touch several fields. */
  replace = (content: Content): void => {
    const changed = changedFields(this.#state.content, content);
    this.#edit(content, (fault) => changed.some((name) => within(fault, `/${name}`)));
  };

  #edit(content: Content, heals: (fault: string) => boolean): void {
    for (const name of changedFields(this.#state.content, content)) this.#dirty.add(name);
    const faults = new Map([...this.#state.faults].filter(([pointer]) => !heals(pointer)));
    this.#set({ content, faults, held: this.#remote.held(content) });
    this.#keep();
    if (this.#dirty.size === 0 || this.#theirs) return;
    this.#set({ saving: { state: "unsaved" } });
    this.#schedule(PAUSE_MS);
  }

  /** Saves what there is to save; true when all of it is on the server. */
  async flush(): Promise<boolean> {
    let outcome: Outcome;
    do {
      // oxlint-disable-next-line no-await-in-loop -- each attempt depends on the one before it
      outcome = await this.#inTurn(() => this.#attempt());
    } while (outcome === "done" && this.#dirty.size > 0);
    return !this.pending;
  }

  /** Carries out another change of the same record, which also counts its version up. */
  async run<T>(change: (version: number) => Promise<T>): Promise<T> {
    await this.flush();
    return this.#inTurn(async () => {
      let answer: T;
      try {
        answer = await change((this.#theirs ?? this.#base).version);
      } catch (error) {
        if (!isStale(error)) throw error;
        this.#absorb(await this.#remote.read());
        answer = await change((this.#theirs ?? this.#base).version);
      }
      this.#absorb(await this.#remote.read());
      return answer;
    });
  }

  /** Settles one place that two persons changed; the last one lets saving go on. */
  choose(pointer: string, side: "mine" | "theirs"): void {
    const conflict = this.#state.conflicts.find((one) => one.pointer === pointer);
    if (!conflict || !this.#theirs) return;
    this.#base = { ...this.#base, content: place(this.#base.content, pointer, conflict.theirs) };
    const conflicts = this.#state.conflicts.filter((one) => one !== conflict);
    const content = side === "mine" ? this.#state.content : place(this.#state.content, pointer, conflict.theirs);
    this.#set({ conflicts, content, held: this.#remote.held(content) });
    if (conflicts.length === 0) this.#settle(this.#theirs);
    else this.#keep();
  }

  /** The note on what came from somebody else has been read. */
  acknowledge = (): void => this.#set({ taken: [] });

  retry = (): void => this.#schedule(0);

  /** Listens for the line to come back and for the page to be put aside; answers how to stop. */
  start(): () => void {
    const again = () => {
      if (this.#dirty.size > 0) this.#schedule(0);
    };
    this.#started = true;
    const deaf = whenReachable(again);
    again();
    return () => {
      deaf();
      clearTimeout(this.#timer);
      this.#started = false;
    };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#started) return;
    this.#timer = setTimeout(() => void this.#inTurn(() => this.#attempt()), delay);
  }

  async #attempt(): Promise<Outcome> {
    clearTimeout(this.#timer);
    if (this.#theirs) return "failed";
    if (this.#dirty.size === 0) return "done";
    const sent = this.#state.content;
    const names = [...this.#dirty];
    this.#set({ saving: { state: "saving" } });
    try {
      const fields = Object.fromEntries(names.map((name) => [name, sent[name] ?? null]));
      this.#saved(await this.#remote.write(fields, sent, this.#base.version), sent, names);
      return "done";
    } catch (error) {
      const faults = error instanceof ProblemError ? error.faults : [];
      return faults.length > 0 ? this.#attemptRest(sent, names, faults) : this.#failed(error);
    }
  }

  /** Some of it was refused: marks where, and saves the rest. */
  async #attemptRest(sent: Content, names: string[], faults: Fault[]): Promise<Outcome> {
    this.#set({ faults: new Map(faults.map((fault) => [fault.pointer, fault])), saving: { state: "failed" } });
    const rest = names
      .map((name) => [name, acceptable(this.#base.content, sent, name, faults)] as const)
      .filter((field): field is [string, Value] => field[1] !== undefined);
    if (rest.length === 0) return "failed";
    try {
      const answer = await this.#remote.write(Object.fromEntries(rest), sent, this.#base.version);
      const whole = rest.filter(([name, value]) => value === sent[name]).map(([name]) => name);
      this.#saved(answer, sent, whole, this.#state.faults);
      return "partly";
    } catch (error) {
      return this.#failed(error);
    }
  }

  #saved(answer: Version<Meta>, sent: Content, names: string[], faults: Snapshot<Meta>["faults"] = new Map()): void {
    this.#failures = 0;
    this.#base = answer;
    for (const name of names) if (this.#state.content[name] === sent[name]) this.#dirty.delete(name);
    this.#set({ version: answer.version, meta: answer.meta, faults });
    this.#set({ saving: this.#atRest() });
    this.#keep();
  }

  #atRest(): SavingState {
    if (this.#theirs) return { state: "conflict" };
    if (this.#state.faults.size > 0) return { state: "failed" };
    return this.#dirty.size > 0 ? { state: "unsaved" } : { state: "saved", at: this.#base.at };
  }

  async #failed(error: unknown): Promise<Outcome> {
    if (isStale(error)) return this.#stale();
    this.#set({ saving: isAway(error) ? { state: "offline" } : { state: "failed", error } });
    if (isPassing(error)) {
      this.#schedule(retryDelay(this.#failures));
      this.#failures += 1;
    }
    return "failed";
  }

  async #stale(): Promise<Outcome> {
    try {
      this.#absorb(await this.#remote.read());
    } catch (error) {
      return this.#failed(error);
    }
    return this.#theirs ? "failed" : "done";
  }

  /** Takes in what the server holds: others' changes go into the form where they meet none of mine. */
  #absorb(theirs: Version<Meta>): void {
    const { content, conflicts, taken } = merge(this.#base.content, this.#state.content, theirs.content);
    const news = [...new Set([...this.#state.taken, ...taken])];
    const { version, meta } = theirs;
    this.#set({ content, conflicts, taken: news, held: this.#remote.held(content), version, meta });
    this.#theirs = conflicts.length > 0 ? theirs : undefined;
    if (this.#theirs) this.#set({ saving: this.#atRest() });
    else this.#settle(theirs);
  }

  #settle(theirs: Version<Meta>): void {
    this.#theirs = undefined;
    this.#base = theirs;
    this.#dirty.clear();
    for (const name of changedFields(theirs.content, this.#state.content)) this.#dirty.add(name);
    this.#set({ conflicts: [], saving: this.#atRest() });
    this.#keep();
    if (this.#dirty.size > 0) this.#schedule(0);
  }

  #restore({ version, base, fields }: Kept): void {
    const server = this.#base;
    for (const name of Object.keys(fields)) this.#dirty.add(name);
    this.#state = { ...this.#state, content: { ...server.content, ...fields } };
    this.#base = { ...server, version, content: { ...server.content, ...base } };
    this.#absorb(server);
  }

  #keep(): void {
    const names = new Set([...this.#dirty, ...this.#state.held.map((pointer) => partsOf(pointer)[0] ?? "")]);
    const pick = (content: Content) => Object.fromEntries([...names].map((name) => [name, content[name] ?? null]));
    const { version, content } = this.#base;
    keep(this.#store, names.size > 0 ? { version, base: pick(content), fields: pick(this.#state.content) } : undefined);
  }

  #set(change: Partial<Snapshot<Meta>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
