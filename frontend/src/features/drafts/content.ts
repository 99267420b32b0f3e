// What an author writes on either kind of listing, as the form holds it: the texts stand by language.
import type { AnyListing, ListingKind, TranslationKind } from "@/api/types";
import { type Content, getAt, isRow, type Row, type Value } from "./pointer";

const SHARED = [
  "original_locale",
  "home_node_id",
  "field_codes",
  "keywords",
  "target_countries",
  "visibility",
  "contact_policy",
  "valid_until",
] as const;

const OWN: Record<ListingKind, readonly string[]> = {
  achievement: [
    "stage",
    "trl",
    "trl_evidence",
    "attribute",
    "level",
    "evaluation",
    "secrecy",
    "indicators",
    "advantages",
    "modes",
    "price_kind",
    "price",
    "ip",
    "encumbrance",
    "units",
    "persons",
    "funding",
    "cases",
    "is_job_achievement",
  ],
  challenge: [
    "challenge_kind",
    "list_kind",
    "award_mode",
    "awards",
    "bounty",
    "budget",
    "funding_lines",
    "rd_months",
    "trl_required",
    "required_indicators",
    "eligibility",
    "consortium_allowed",
    "foreign_allowed",
    "criteria",
    "ip_ownership",
    "licence_back",
    "payment_plan",
    "deadline_local",
    "deadline_zone",
    "thesis_topic",
  ],
};

const SECTIONS: Record<ListingKind, readonly string[]> = {
  achievement: ["problem", "innovation", "application"],
  challenge: ["background", "tried", "difficulty", "deliverables"],
};

export const MAX_LANGUAGES = 8;

/** A text with nothing in it yet. */
export function emptyText(kind: ListingKind, translation: TranslationKind): Row {
  const sections = Object.fromEntries(SECTIONS[kind].map((name) => [name, ""]));
  return { translation, title: "", one_line: "", summary: "", body: "", sections };
}

/** The form's content of a listing as the API answers it; there is always a text in the original language. */
export function contentOf(listing: AnyListing): Content {
  const read = listing as unknown as Row;
  const fields = [...SHARED, ...OWN[listing.kind]].map((name) => [name, read[name] ?? null] as const);
  const texts = Object.fromEntries(
    (read["texts"] as readonly Row[]).map(({ locale, ...text }) => [
      String(locale),
      { ...emptyText(listing.kind, "human"), ...text },
    ]),
  );
  texts[listing.original_locale] ??= emptyText(listing.kind, "original");
  return { ...Object.fromEntries(fields), texts };
}

export const originalOf = (content: Content): string => String(content["original_locale"]);

/** Languages that have a text, the original first. */
export function localesOf(content: Content): string[] {
  const texts = isRow(content["texts"]) ? Object.keys(content["texts"]) : [];
  const original = originalOf(content);
  return [original, ...texts.filter((locale) => locale !== original)];
}

const isBlank = (value: Value): boolean =>
  value === "" || (isRow(value) && Object.entries(value).every(([name, part]) => name === "translation" || isBlank(part)));

/** Makes another language the original: an untouched one takes the words over, two written ones change places. */
export function withOriginal(content: Content, locale: string): Content {
  const before = originalOf(content);
  if (locale === before) return content;
  const { [before]: old, [locale]: next, ...others } = content["texts"] as Record<string, Row>;
  const texts: Record<string, Row> =
    next === undefined || isBlank(next)
      ? { ...others, [locale]: { ...old, translation: "original" } }
      : { ...others, [before]: { ...old, translation: "human" }, [locale]: { ...next, translation: "original" } };
  return { ...content, original_locale: locale, texts };
}

export function withLanguage(content: Content, locale: string, kind: ListingKind): Content {
  const texts = content["texts"] as Row;
  return { ...content, texts: { ...texts, [locale]: emptyText(kind, "human") } };
}

export function withoutLanguage(content: Content, locale: string): Content {
  const { [locale]: _, ...texts } = content["texts"] as Row;
  return { ...content, texts };
}

/** The title in the first of the languages that has one. */
export function titleOf(content: Content, locales: readonly string[]): { title: string; locale: string } | undefined {
  for (const locale of [...locales, ...localesOf(content)]) {
    const title = getAt(content, ["texts", locale, "title"]);
    if (typeof title === "string" && title.trim() !== "") return { title, locale };
  }
  return undefined;
}
