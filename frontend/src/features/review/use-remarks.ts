// What a reviewer notes down while reading: kept on the page's device until it is sent.
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { FieldComment } from "@/api/generated/silkbridge.schemas";

export interface Remarks {
  comment: string;
  fields: readonly FieldComment[];
  /** The step whose form is open. */
  open: string | undefined;
}

export interface RemarkTools extends Remarks {
  setOpen: (action: string | undefined) => void;
  setComment: (comment: string) => void;
  /** Adds an empty remark on a field, or finds the one that is there. */
  add: (pointer: string) => void;
  change: (index: number, remark: FieldComment) => void;
  remove: (index: number) => void;
  clear: () => void;
}

const EMPTY: Remarks = { comment: "", fields: [], open: undefined };

function restore(key: string): Remarks {
  try {
    return { ...EMPTY, ...(JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<Remarks>) };
  } catch {
    return EMPTY; // unreadable or forbidden storage
  }
}

function keep(key: string, remarks: Remarks): void {
  try {
    if (remarks === EMPTY) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(remarks));
  } catch {
    // the notes then last as long as the page
  }
}

/** Notes about one version of a listing; another version starts anew. */
export function useRemarks(id: string, version: number): RemarkTools {
  const key = `silkbridge.review.${id}.${version}`;
  const [remarks, setRemarks] = useState(() => restore(key));
  useEffect(() => keep(key, remarks), [key, remarks]);
  return useMemo(() => {
    const set = (change: Partial<Remarks>) => setRemarks((before) => ({ ...before, ...change }));
    const setFields = (next: (fields: readonly FieldComment[]) => readonly FieldComment[]) =>
      setRemarks((before) => ({ ...before, fields: next(before.fields) }));
    return {
      ...remarks,
      setOpen: (open) => set({ open }),
      setComment: (comment) => set({ comment }),
      add: (pointer) =>
        setFields((fields) =>
          fields.some((remark) => remark.pointer === pointer) ? fields : [...fields, { pointer, text: "" }],
        ),
      change: (index, remark) => setFields((fields) => fields.map((one, at) => (at === index ? remark : one))),
      remove: (index) => setFields((fields) => fields.filter((_, at) => at !== index)),
      clear: () => setRemarks(EMPTY),
    };
  }, [remarks]);
}

/** Open while the listing can be returned: parts of the page then offer to note something down. */
export const RemarkContext = createContext<((pointer: string) => void) | undefined>(undefined);
export const useRemarking = () => useContext(RemarkContext);
