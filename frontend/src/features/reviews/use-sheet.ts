// Keeps a sheet with every pause in marking; what is marked meanwhile is kept next.
import { useCallback, useEffect, useRef, useState } from "react";
import { OFFLINE, ProblemError } from "@/api/client";
import type { Saving } from "@/components/saving-note";
import { useSaveSheet } from "./api";
import type { MarkWrite, SheetRead } from "./types";

const PAUSE = 900;

function failed(error: unknown): Saving {
  if (!(error instanceof ProblemError)) return { state: "failed" };
  if (error.code === OFFLINE) return { state: "offline" };
  return { state: error.code === "stale-edit" ? "conflict" : "failed" };
}

/** A mark for every criterion, the empty ones among them. */
export function marksFor(sheet: Pick<SheetRead, "marks">, count: number): MarkWrite[] {
  const given = new Map(sheet.marks.map((mark) => [mark.position, mark]));
  return Array.from({ length: count }, (_, position) => given.get(position) ?? { position, mark: null, comment: "" });
}

/** What the marks give by the criteria's weights, and what they could give at most. */
export function pointsOf(marks: readonly MarkWrite[], weights: readonly number[]) {
  const marked = marks.filter(({ mark }) => mark !== null && mark !== undefined);
  const sum = (of: (mark: MarkWrite) => number) => marked.reduce((all, mark) => all + of(mark), 0);
  const weight = ({ position }: MarkWrite) => weights[position] ?? 0;
  return { points: sum((mark) => (weight(mark) * (mark.mark ?? 0)) / 5), reachable: sum(weight) };
}

/** Which criteria still lack a mark, or the comment that a low mark needs. */
export function lacksOf(marks: readonly MarkWrite[], commentBelow: number, least: number): number[] {
  return marks
    .filter(({ mark, comment }) => !mark || (mark < commentBelow && (comment ?? "").trim().length < least))
    .map(({ position }) => position);
}

export function useSheet(seat: string, sheet: SheetRead, count: number, onKept: () => void) {
  const save = useSaveSheet(seat, sheet.proposal_id);
  const [marks, setMarks] = useState(() => marksFor(sheet, count));
  const [saving, setSaving] = useState<Saving>({ state: "saved", at: sheet.saved_at ?? "" });
  const version = useRef(sheet.version);
  const latest = useRef(marks);
  const busy = useRef(false);
  const dirty = useRef(false);
  const send = save.mutateAsync;
  const kept = useRef(onKept);
  useEffect(() => {
    kept.current = onKept;
  }, [onKept]);

  const keep = useCallback(async () => {
    if (busy.current || !dirty.current) return;
    busy.current = true;
    dirty.current = false;
    setSaving({ state: "saving" });
    try {
      const room = await send({ version: version.current, marks: latest.current, comment: "" });
      const mine = room.sheets.find(({ proposal_id: id }) => id === sheet.proposal_id);
      version.current = mine?.version ?? version.current + 1;
      setSaving(dirty.current ? { state: "unsaved" } : { state: "saved", at: mine?.saved_at ?? "" });
      kept.current();
    } catch (error) {
      dirty.current = true;
      setSaving(failed(error));
    } finally {
      busy.current = false;
    }
  }, [send, sheet.proposal_id]);

  useEffect(() => {
    const timer = setInterval(() => void keep(), PAUSE);
    return () => {
      clearInterval(timer);
      void keep();
    };
  }, [keep]);

  const change = (position: number, next: Partial<MarkWrite>) => {
    latest.current = latest.current.map((mark) => (mark.position === position ? { ...mark, ...next } : mark));
    dirty.current = true;
    setMarks(latest.current);
    setSaving({ state: "unsaved" });
  };
  return { marks, change, keep, saving, error: save.error };
}
