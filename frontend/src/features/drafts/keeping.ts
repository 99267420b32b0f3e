// Unsaved writing outlives a reload: it is kept in the tab's own storage until the server has it.
import { type Content, isRow } from "./pointer";

export interface Kept {
  /** The version the author had seen. */
  version: number;
  /** The unsaved fields as that version had them, and as the author left them. */
  base: Content;
  fields: Content;
}
export type KeptDraft = string;

/** One person's unsaved writing on one record. */
export const keptDraft = (personId: string, recordId: string): KeptDraft => `silkbridge.draft.${personId}.${recordId}`;

export function kept(key: KeptDraft): Kept | undefined {
  try {
    const left: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isKept(left) ? left : undefined;
  } catch {
    return undefined; // unreadable or forbidden storage holds nothing
  }
}

export function keep(key: KeptDraft, left: Kept | undefined): void {
  try {
    if (left) sessionStorage.setItem(key, JSON.stringify(left));
    else sessionStorage.removeItem(key);
  } catch {
    // storage is full or forbidden: the page still holds the words and warns before it is left
  }
}

function isKept(left: unknown): left is Kept {
  const row = left as Kept | null;
  return isRow(row as never) && typeof row?.version === "number" && isRow(row.base) && isRow(row.fields);
}
