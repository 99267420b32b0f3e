// Keeps the draft of a contract with every pause in writing; what is typed meanwhile is kept next.
import { useCallback, useEffect, useRef, useState } from "react";
import { OFFLINE, ProblemError } from "@/api/client";
import type { Saving } from "@/components/saving-note";
import { useWriting } from "./api";
import type { ContractKind, ContractRead, Terms } from "./types";

const PAUSE = 1200;

function failed(error: unknown): Saving {
  if (!(error instanceof ProblemError)) return { state: "failed" };
  if (error.code === OFFLINE) return { state: "offline" };
  return { state: error.code === "stale-edit" ? "conflict" : "failed" };
}

interface Draft {
  kind: ContractKind;
  terms: Terms;
}

export function useTerms(contract: ContractRead) {
  const { mutateAsync: send, error } = useWriting(contract.deal_id);
  const [draft, setDraft] = useState<Draft>(() => ({ kind: contract.kind, terms: contract.terms }));
  const [saving, setSaving] = useState<Saving>({ state: "saved", at: "" });
  const version = useRef(contract.version);
  const latest = useRef(draft);
  const busy = useRef(false);
  const dirty = useRef(false);

  const keep = useCallback(async () => {
    if (busy.current || !dirty.current) return;
    busy.current = true;
    dirty.current = false;
    setSaving({ state: "saving" });
    try {
      const kept = await send({ version: version.current, ...latest.current });
      version.current = kept.version;
      setSaving(dirty.current ? { state: "unsaved" } : { state: "saved", at: new Date().toISOString() });
    } catch (problem) {
      // what was refused is not sent again until it is changed
      dirty.current = !(problem instanceof ProblemError) || problem.code === OFFLINE;
      setSaving(failed(problem));
    } finally {
      busy.current = false;
    }
  }, [send]);

  useEffect(() => {
    const timer = setInterval(() => void keep(), PAUSE);
    return () => {
      clearInterval(timer);
      void keep();
    };
  }, [keep]);

  const put = (next: Draft) => {
    latest.current = next;
    dirty.current = true;
    setDraft(next);
    setSaving({ state: "unsaved" });
  };
  const change = (terms: Partial<Terms>) => put({ ...latest.current, terms: { ...latest.current.terms, ...terms } });
  return { ...draft, change, saving, error };
}
