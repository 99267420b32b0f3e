// A list's address as a question to keep, and back again.
import type { SavedQuestion } from "@/api/generated/silkbridge.schemas";

/** What stands in the address of a list; values of a group are a list, the others one text. */
export type ListAddress = Partial<Record<string, string | string[]>>;

const LEVELS = new Set(["trl_min", "trl_max"]);
const LISTS = new Set(["organization"]);
const LEFT_OUT = new Set(["page"]);

/** The question an address asks; what it does not say is left to the server. */
export function questionOf(address: ListAddress): SavedQuestion {
  const asked: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(address)) {
    if (value === undefined || LEFT_OUT.has(name)) continue;
    if (LEVELS.has(name)) asked[name] = Number(value);
    else if (LISTS.has(name) && !Array.isArray(value)) asked[name] = [value];
    else asked[name] = value;
  }
  return asked as unknown as SavedQuestion;
}

/** The address of the list that a question is answered by. */
export function addressOf(question: SavedQuestion): ListAddress {
  const address: ListAddress = {};
  for (const [name, value] of Object.entries(question)) {
    if (Array.isArray(value)) {
      if (value.length > 0) address[name] = LISTS.has(name) ? String(value[0]) : value.map(String);
    } else if (typeof value === "number") address[name] = String(value);
    else if (typeof value === "string" && value !== "" && !(name === "sort" && value === "relevance")) address[name] = value;
  }
  return address;
}
