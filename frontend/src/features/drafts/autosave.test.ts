import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Autosave, PAUSE_MS } from "./autosave";
import { problem, Server, START } from "./draft-server";
import { keptDraft } from "./keeping";
import { setAt } from "./pointer";

const TITLE = ["texts", "zh", "title"] as const;
const KEY = keptDraft("person", "listing");
let server: Server;
let stop: (() => void) | undefined;

function open(): Autosave<null> {
  stop?.();
  const machine = new Autosave(server.now(), server, KEY);
  stop = machine.start();
  return machine;
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const saving = (machine: Autosave<null>) => machine.snapshot().saving.state;

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  server = new Server();
});
afterEach(() => {
  stop?.();
  vi.useRealTimers();
});

test("a pause saves what changed and nothing else, and the states tell of it", async () => {
  const machine = open();
  expect(saving(machine)).toBe("saved");
  machine.change(TITLE, "膜");
  expect(saving(machine)).toBe("unsaved");
  await pass(PAUSE_MS - 1);
  machine.change(TITLE, "膜法");
  await pass(PAUSE_MS - 1);
  expect(server.writes).toEqual([]);
  await pass(1);
  expect(saving(machine)).toBe("saving");
  await pass(50);
  expect(saving(machine)).toBe("saved");
  expect(server.writes).toEqual([{ texts: { zh: { translation: "original", title: "膜法", summary: "" } } }]);
  expect(machine.pending).toBe(false);
});

test("what is typed while a save is under way is saved next, with the newer version", async () => {
  const machine = open();
  machine.change(TITLE, "one");
  await pass(PAUSE_MS + 20);
  machine.change(TITLE, "two");
  await pass(30);
  expect(saving(machine)).toBe("unsaved");
  await pass(PAUSE_MS + 50);
  expect(server.content).toMatchObject({ texts: { zh: { title: "two" } } });
  expect(saving(machine)).toBe("saved");
});

test("a space at the end of a word is neither saved nor taken from under the writer's hands", async () => {
  const machine = open();
  machine.change(TITLE, "salt");
  await pass(PAUSE_MS + 50);
  machine.change(TITLE, "salt ");
  await pass(PAUSE_MS + 50);
  expect(server.writes).toHaveLength(1);
  expect(saving(machine)).toBe("saved");
  expect(machine.snapshot().content).toMatchObject({ texts: { zh: { title: "salt " } } });
});

test("without a line the words wait, are tried again, and go when it is back", async () => {
  server.away = problem(0, "offline");
  const machine = open();
  machine.change(["trl"], 7);
  await pass(PAUSE_MS + 50);
  expect(saving(machine)).toBe("offline");
  expect(machine.pending).toBe(true);
  server.away = undefined;
  await pass(2000 + 50);
  expect(saving(machine)).toBe("saved");
  expect(server.content["trl"]).toBe(7);
});

test("the browser's word that the line is back is enough to try at once", async () => {
  server.away = problem(503, "unavailable");
  const machine = open();
  machine.change(["trl"], 7);
  await pass(PAUSE_MS + 50);
  server.away = undefined;
  window.dispatchEvent(new Event("online"));
  await pass(60);
  expect(server.content["trl"]).toBe(7);
});

test("unsaved words outlive a reload and are then saved", async () => {
  server.away = problem(0, "offline");
  open().change(TITLE, "kept");
  await pass(PAUSE_MS + 50);
  stop?.();
  server.away = undefined;
  const machine = open();
  expect(machine.snapshot().content).toMatchObject({ texts: { zh: { title: "kept" } } });
  await pass(60);
  expect(server.content).toMatchObject({ texts: { zh: { title: "kept" } } });
  expect(sessionStorage.getItem(KEY)).toBeNull();
});

test("words kept over a reload meet what was saved meanwhile as any stale edit does", async () => {
  server.away = problem(0, "offline");
  open().change(TITLE, "mine");
  stop?.();
  server.away = undefined;
  server.save(setAt(START, TITLE, "theirs"));
  const machine = open();
  expect(saving(machine)).toBe("conflict");
  expect(machine.snapshot().conflicts).toEqual([{ pointer: "/texts/zh/title", mine: "mine", theirs: "theirs" }]);
  machine.change(["trl"], 5);
  stop?.();
  expect(open().snapshot().conflicts).toHaveLength(1);
});

test("a refused part is marked and stays in the form, everything else is saved", async () => {
  const machine = open();
  machine.change(TITLE, "longer than ten");
  machine.change(["texts", "zh", "summary"], "short");
  machine.change(["trl"], 6);
  await pass(PAUSE_MS + 200);
  expect(saving(machine)).toBe("failed");
  expect([...machine.snapshot().faults.keys()]).toEqual(["/texts/zh/title"]);
  expect(server.content).toEqual({ ...START, trl: 6, texts: { zh: { translation: "original", title: "", summary: "short" } } });
  machine.change(TITLE, "short");
  expect(machine.snapshot().faults.size).toBe(0);
  await pass(PAUSE_MS + 100);
  expect(saving(machine)).toBe("saved");
  expect(server.content).toMatchObject({ texts: { zh: { title: "short" } } });
});

test("others' changes elsewhere come into the form, are told, and mine is saved on top", async () => {
  const machine = open();
  server.save({ keywords: ["theirs"] });
  machine.change(["trl"], 8);
  await pass(PAUSE_MS + 200);
  expect(server.content).toMatchObject({ trl: 8, keywords: ["theirs"] });
  expect(machine.snapshot()).toMatchObject({ taken: ["/keywords"], saving: { state: "saved" } });
  expect(machine.snapshot().content["keywords"]).toEqual(["theirs"]);
  machine.acknowledge();
  expect(machine.snapshot().taken).toEqual([]);
});

test.each([
  ["mine", "mine"],
  ["theirs", "theirs"],
] as const)("a place that two changed waits for a choice: %s", async (side, kept) => {
  const machine = open();
  server.save(setAt(START, TITLE, "theirs"));
  machine.change(TITLE, "mine");
  machine.change(["trl"], 9);
  await pass(PAUSE_MS + 5000);
  expect(saving(machine)).toBe("conflict");
  expect(server.content["trl"]).toBe(4);
  machine.choose("/texts/zh/title", side);
  await pass(100);
  expect(server.content).toMatchObject({ trl: 9, texts: { zh: { title: kept } } });
  expect(saving(machine)).toBe("saved");
  expect(machine.pending).toBe(false);
});

test("a choice once made is not asked again when another change of the record follows", async () => {
  const machine = open();
  server.save({ ...setAt(START, TITLE, "theirs"), keywords: ["theirs"] });
  machine.change(TITLE, "mine");
  machine.change(["keywords"], ["mine"]);
  await pass(PAUSE_MS + 100);
  machine.choose("/texts/zh/title", "mine");
  const file = machine.run(async (version) => {
    expect(version).toBe(server.version);
    server.save({});
  });
  await pass(100);
  await file;
  expect(machine.snapshot().conflicts.map((one) => one.pointer)).toEqual(["/keywords"]);
});

test("another change of the record waits for the words and goes on from its version", async () => {
  const machine = open();
  machine.change(["trl"], 3);
  const file = machine.run(async (version) => {
    expect(server.content["trl"]).toBe(3);
    expect(version).toBe(2);
    server.save({});
    return "attached";
  });
  await pass(100);
  expect(await file).toBe("attached");
  expect(machine.snapshot().version).toBe(3);
  machine.change(["trl"], 2);
  await pass(PAUSE_MS + 100);
  expect(server.content["trl"]).toBe(2);
});

test("flushing answers whether everything is on the server", async () => {
  const machine = open();
  machine.change(["trl"], 1);
  const all = machine.flush();
  await pass(100);
  expect(await all).toBe(true);
  server.away = problem(0, "offline");
  machine.change(["trl"], 2);
  const none = machine.flush();
  await pass(100);
  expect(await none).toBe(false);
});

test("what waiting cannot mend is not tried over and over", async () => {
  server.away = problem(409, "listing-not-editable");
  const machine = open();
  machine.change(["trl"], 2);
  const write = vi.spyOn(server, "write");
  await pass(120_000);
  expect(write).toHaveBeenCalledTimes(1);
  expect(machine.snapshot().saving).toMatchObject({ state: "failed", error: { code: "listing-not-editable" } });
  expect(sessionStorage.getItem(KEY)).not.toBeNull();
});
