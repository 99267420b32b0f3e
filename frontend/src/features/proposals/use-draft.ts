// Keeps a draft with every pause in writing; what is typed meanwhile is kept next.
import { useCallback, useEffect, useRef, useState } from "react";
import { OFFLINE, ProblemError } from "@/api/client";
import type { Saving } from "@/components/saving-note";
import { useSaveDraft } from "./api";
import { answersFor, EMPTY, tidied } from "./content";
import type { BidRead, ProposalContent } from "./types";

const PAUSE = 1200;

function failed(error: unknown): Saving {
  if (!(error instanceof ProblemError)) return { state: "failed" };
  if (error.code === OFFLINE) return { state: "offline" };
  return { state: error.code === "stale-edit" ? "conflict" : "failed" };
}

function first(bid: BidRead, start: ProposalContent | undefined): ProposalContent {
  const content = start ?? bid.draft ?? EMPTY;
  return { ...content, answers: answersFor(content, bid.indicators.length) };
}

export function useDraft(bid: BidRead, start: ProposalContent | undefined) {
  const save = useSaveDraft(bid.challenge_id, bid.organization_id ?? "");
  const [content, setContent] = useState(() => first(bid, start));
  const [saving, setSaving] = useState<Saving>({ state: "saved", at: bid.saved_at ?? "" });
  const version = useRef(bid.version);
  const latest = useRef(content);
  const busy = useRef(false);
  const dirty = useRef(false);
  const send = save.mutateAsync;

  const keep = useCallback(async () => {
    if (busy.current || !dirty.current) return;
    busy.current = true;
    dirty.current = false;
    setSaving({ state: "saving" });
    try {
      const kept = await send({ version: version.current, content: tidied(latest.current) });
      version.current = kept.version;
      setSaving(dirty.current ? { state: "unsaved" } : { state: "saved", at: kept.saved_at ?? "" });
    } catch (error) {
      dirty.current = true;
      setSaving(failed(error));
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

  const change = (next: Partial<ProposalContent>) => {
    latest.current = { ...latest.current, ...next };
    dirty.current = true;
    setContent(latest.current);
    setSaving({ state: "unsaved" });
  };
  /** What is sealed needs no draft any more. */
  const settle = () => {
    dirty.current = false;
  };
  return { content, change, saving, settle, error: save.error };
}
