// Which of a listing's texts leads, and what stands in where it leaves a chapter out. Pure.
import { LOCALES } from "@/i18n/locales.gen";

interface Told {
  locale: string;
  translation: string;
}

/** Languages for a reader, best first: own, its fallbacks, the original, all others. */
export function languageOrder(reader: string, original: string): string[] {
  const row = LOCALES.find(({ code }) => code === reader);
  return [...new Set([reader, ...(row?.fallback ?? []), original, ...LOCALES.map(({ code }) => code)])];
}

/** The texts in the order of their tabs: the leading one, the original, then the rest. */
export function arrangeTexts<T extends Told>(texts: readonly T[], reader: string, original: string): T[] {
  const order = languageOrder(reader, original);
  const sorted = texts.toSorted((one, other) => order.indexOf(one.locale) - order.indexOf(other.locale));
  const [lead, ...rest] = sorted;
  if (!lead) return [];
  return [lead, ...rest.toSorted((one, other) => Number(other.locale === original) - Number(one.locale === original))];
}

export interface Words {
  text: string;
  locale: string;
  /** The chapter is missing in the chosen language, so the original stands in. */
  standsIn: boolean;
}

/** A chapter in the chosen language, or the original's; undefined when nobody wrote it. */
export function wordsOf<T extends Told>(
  chosen: T,
  original: T | undefined,
  chapter: (text: T) => string | undefined,
): Words | undefined {
  const own = chapter(chosen)?.trim();
  if (own) return { text: own, locale: chosen.locale, standsIn: false };
  const first = original && chapter(original)?.trim();
  return first ? { text: first, locale: original.locale, standsIn: true } : undefined;
}

export type Block = { kind: "text"; text: string } | { kind: "list"; ordered: boolean; items: string[] };

const BULLET = /^\s*[-*•·–—]\s+/u;
const NUMBER = /^\s*(?:\d{1,2}[.)、．]|[（(]\d{1,2}[)）])\s*/u;

/** Paragraphs as people type them: blank lines part them, dashes and figures make lists. */
export function blocksOf(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.split("\n").filter((line) => line.trim()))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      for (const mark of [BULLET, NUMBER]) {
        if (lines.length > 1 && lines.every((line) => mark.test(line))) {
          return { kind: "list", ordered: mark === NUMBER, items: lines.map((line) => line.replace(mark, "").trim()) };
        }
      }
      return { kind: "text", text: lines.join("\n").trim() };
    });
}
