// One name out of several languages: the reader's, what it falls back to, else any.
import { LOCALES } from "./locales.gen";

export type NamesByLanguage = Partial<Record<string, string>>;

/** The best name for a reader, with the language it is in; undefined when there is none at all. */
export function pickName(names: NamesByLanguage, reader: string): { name: string; lang: string } | undefined {
  const row = LOCALES.find(({ code }) => code === reader);
  const order = [reader, ...(row?.fallback ?? []), ...LOCALES.map(({ code }) => code)];
  const lang = order.find((code) => names[code]);
  const name = lang && names[lang];
  return lang && name ? { name, lang } : undefined;
}
