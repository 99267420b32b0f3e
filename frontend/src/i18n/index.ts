// Owns the reader's language: which one, its texts, its direction.
import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import { loadNames } from "./cldr";
import { formatBytes, formatDateTime, formatNumber, formatWait } from "./format";
import { LOCALES } from "./locales.gen";

export type LocaleRow = (typeof LOCALES)[number];
export type LocaleTag = LocaleRow["tag"];

const KEY = "silkbridge.lang";
const DEFAULT: LocaleRow = LOCALES[0];
const texts = import.meta.glob<{ default: Record<string, unknown> }>(["./*/*.json", "!./*/cldr.gen.json"]);

/** The table's row for a tag such as `zh`, `zh-Hans-CN` or `ru-RU`; undefined when we have none. */
export function findLocale(tag: string | null | undefined): LocaleRow | undefined {
  const primary = tag?.split("-")[0]?.toLowerCase();
  return LOCALES.find((row) => row.code === primary);
}

export function localeOf(tag: string): LocaleRow {
  return findLocale(tag) ?? DEFAULT;
}

function remembered(): string | null {
  const cookie = /(?:^|; )lang=([^;]+)/.exec(document.cookie)?.[1];
  try {
    return localStorage.getItem(KEY) ?? cookie ?? null;
  } catch {
    return cookie ?? null; // storage may be forbidden
  }
}

function remember(tag: string): void {
  document.cookie = `lang=${tag}; path=/; max-age=31536000; samesite=lax`;
  try {
    localStorage.setItem(KEY, tag);
  } catch {
    // the cookie is enough
  }
}

/** `?lang=` first, then what was chosen before, then the browser's languages, then Chinese. */
export function preferredLocale(): LocaleRow {
  const asked = new URLSearchParams(location.search).get("lang");
  for (const tag of [asked, remembered(), ...navigator.languages]) {
    const row = findLocale(tag);
    if (row) return row;
  }
  return DEFAULT;
}

function apply(row: LocaleRow): void {
  const root = document.documentElement;
  root.lang = row.tag;
  root.dir = row.direction;
  root.dataset["script"] = row.script;
}

const FALLBACK = "en";
const load = (language: string, namespace: string) =>
  texts[`./${language}/${namespace}.json`]?.() ?? Promise.resolve({ default: {} });

const lazyTexts: BackendModule = {
  type: "backend",
  init() {},
  read(language, namespace, done) {
    // a page is drawn once its own language is there: what fills its gaps may not come later
    const gaps = language === DEFAULT.tag ? undefined : load(FALLBACK, namespace);
    Promise.all([load(language, namespace), gaps]).then(
      ([own]) => done(null, own.default),
      (error: unknown) => done(error as Error, false),
    );
  },
};

export async function startTexts(): Promise<void> {
  const row = preferredLocale();
  apply(row);
  await loadNames(row.tag);
  await i18next.use(lazyTexts).use(initReactI18next).init({
    lng: row.tag,
    fallbackLng: FALLBACK,
    supportedLngs: LOCALES.map((locale) => locale.tag),
    load: "currentOnly",
    ns: ["portal", "problems"],
    defaultNS: "portal",
    fallbackNS: "portal",
    interpolation: { escapeValue: false },
  });
  const write = (name: string, as: (value: unknown, tag: string) => string) =>
    i18next.services.formatter?.add(name, (value, language) => as(value, language ?? row.tag));
  write("n", (value, tag) => formatNumber(Number(value), tag));
  write("wait", (value, tag) => formatWait(Number(value), tag));
  write("bytes", (value, tag) => formatBytes(Number(value), tag));
  write("instant", (value, tag) => (value ? formatDateTime(String(value), tag) : "—"));
}

export async function changeLocale(tag: LocaleTag): Promise<void> {
  const row = localeOf(tag);
  remember(row.tag);
  await loadNames(row.tag);
  await i18next.changeLanguage(row.tag);
  apply(row);
}
