// Any value of a listing as lines a reviewer can compare: figures, money, choices by their words. Pure.
import type { Money } from "@/i18n/format";

export interface ValueWords {
  /** The text of a portal key; undefined when there is none. */
  text: (key: string) => string | undefined;
  name: (field: string) => string;
  country: (code: string) => string;
  language: (code: string) => string;
  field: (code: string) => string;
  node: (id: string) => string;
  number: (value: number) => string;
  money: (money: Money) => string;
  date: (value: string) => string;
  join: (parts: string[]) => string;
}

/** Where the words for a field's choices stand in the portal's texts. */
const CHOICES: Record<string, string> = {
  visibility: "review:seenBy",
  contact_policy: "contact",
  translation: "translation",
  stage: "stage",
  attribute: "attribute",
  mode: "mode",
  price_kind: "priceKind",
  ip_kind: "ipKind",
  ip_status: "ipStatus",
  evidence_kind: "evidence",
  challenge_kind: "challengeKind",
  list_kind: "listKind",
  award_mode: "awardMode",
  ip_ownership: "ipOwnership",
  access: "files",
};

/** What codes stand for, by the field they are written in. */
function sayCode(name: string, value: string, words: ValueWords): string | undefined {
  if (name === "original_locale" || name === "locale") return words.language(value);
  if (name === "target_countries") return words.country(value);
  if (name === "field_codes") return words.field(value);
  if (name === "home_node_id") return words.node(value);
  if (name === "valid_until" || name === "expires_on" || name === "deadline_local") return words.date(value);
  const choices = CHOICES[name];
  return choices && words.text(`${choices}.${value}`);
}

const isMoney = (value: object): value is Money => "amount_minor" in value && "currency" in value;
const isBlank = (value: unknown) =>
  value === null || value === undefined || value === "" || (typeof value === "object" && Object.keys(value).length === 0);

function sayRow(name: string, row: Record<string, unknown>, words: ValueWords): string {
  const { amount_minor: amount, currency, ...rest } = row;
  const parts = Object.entries(rest)
    .filter(([, value]) => !isBlank(value) && value !== false)
    .map(([key, value]) => {
      // `kind` and `status` mean one thing for a patent and another for a test report
      const scoped = `${name}_${key}` in CHOICES ? `${name}_${key}` : key;
      const said = sayValue(scoped, value, words).join(" ");
      return value === true ? words.name(key) : said;
    });
  if (typeof amount === "number") parts.push(words.money({ amount_minor: amount, currency: String(currency) }));
  return parts.join(" · ");
}

/** One line per entry of a list; nothing for an empty value. */
export function sayValue(name: string, value: unknown, words: ValueWords): string[] {
  if (isBlank(value)) return [];
  if (typeof value === "boolean") return [words.text(value ? "common.yes" : "common.no") ?? String(value)];
  if (typeof value === "number") return [words.number(value)];
  if (typeof value === "string") return [sayCode(name, value, words) ?? value];
  if (Array.isArray(value)) {
    const parts = value.flatMap((part) => sayValue(name, part, words));
    return value.every((part) => typeof part === "string") ? [words.join(parts)] : parts;
  }
  if (isMoney(value as object) && Object.keys(value as object).length === 2) return [words.money(value as Money)];
  const said = sayRow(name, value as Record<string, unknown>, words);
  return said === "" ? [] : [said];
}

/** Whether a value is written text, to be compared word by word. */
export const isProse = (before: unknown, after: unknown): boolean =>
  [before, after].every((value) => value === null || value === undefined || typeof value === "string") &&
  [before, after].some((value) => typeof value === "string" && (value.length > 30 || /\s/.test(value)));
