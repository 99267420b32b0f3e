// The one formatter: numbers, money, dates, places and sizes as a language writes them.
import { namesOf } from "./cldr";

export interface Money {
  amount_minor: number;
  currency: string;
}
export interface MoneyParts {
  figure: string;
  unit: string;
  unitFirst: boolean;
}
export interface ZonedParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** Browsers lack Kazakh and Uzbek figures; both write them as Russian does. */
const FIGURES: Record<string, string> = {
  kk: "ru",
  uz: "ru",
  fa: "fa-u-nu-arabext-ca-persian",
  ar: "ar-u-nu-latn-ca-gregory",
};
const DOTTED = new Set(["ru", "tr"]);
const figures = (tag: string) => FIGURES[tag] ?? tag;

export function formatNumber(value: number, tag: string, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(figures(tag), { maximumFractionDigits: 6, ...options }).format(value);
}

/** How long to wait, in whole seconds, minutes or hours: «43 seconds», «12 分钟». */
export function formatWait(seconds: number, tag: string): string {
  const [unit, size] = seconds < 90 ? ["second", 1] : seconds < 5400 ? ["minute", 60] : ["hour", 3600];
  const options = { style: "unit", unit, unitDisplay: "long" } as const;
  return formatNumber(Math.ceil(seconds / (size as number)), tag, options as Intl.NumberFormatOptions);
}

/** Languages that set a space before the sign; others write as their own rules say. */
const SPACED_PERCENT = new Set(["zh-CN", "en", "ru", "kk", "uz"]);

/** 27 % of a share of 0.27. */
export function formatPercent(share: number, tag: string, digits = 0): string {
  const options = { maximumFractionDigits: digits };
  if (!SPACED_PERCENT.has(tag)) return formatNumber(share, tag, { ...options, style: "percent" });
  return `${formatNumber(share * 100, tag, options)}\u00A0%`;
}

const minorDigits = (currency: string) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** The sign or word a language puts beside an amount of a currency. */
function currencyUnit(currency: string, tag: string): { unit: string; unitFirst: boolean } {
  if (tag === "en") return { unit: currency === "CNY" ? "CN¥" : currency, unitFirst: true };
  if (currency === "CNY") {
    const words: Record<string, string> = { ru: "юаней", kk: "юань", uz: "yuan", fa: "یوان", ar: "يوان", tr: "yuan" };
    return { unit: words[tag] ?? "元", unitFirst: false };
  }
  return { unit: currency, unitFirst: false };
}

/** 860 万元 · 2.36 亿元 · 8 600 тыс. юаней · CN¥ 8,600,000; `full` never shortens. */
export function moneyParts(money: Money, tag: string, full = false): MoneyParts {
  const amount = money.amount_minor / 10 ** minorDigits(money.currency);
  const { unit, unitFirst } = currencyUnit(money.currency, tag);
  const shown = (value: number, digits = 2) => formatNumber(value, tag, { maximumFractionDigits: digits });
  if (full) return { figure: formatNumber(amount, tag, { minimumFractionDigits: 2 }), unit, unitFirst };
  if (tag === "zh-CN" && amount >= 1e8) return { figure: shown(amount / 1e8), unit: `亿${unit}`, unitFirst };
  if (tag === "zh-CN" && amount >= 1e4) return { figure: shown(amount / 1e4), unit: `万${unit}`, unitFirst };
  if (tag === "ru" && amount >= 1e5) return { figure: shown(amount / 1e3), unit: `тыс. ${unit}`, unitFirst };
  return { figure: shown(amount), unit, unitFirst };
}

export function formatMoney(money: Money, tag: string, full = false): string {
  const { figure, unit, unitFirst } = moneyParts(money, tag, full);
  return unitFirst ? `${unit} ${figure}` : `${figure} ${unit}`;
}

export const readerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The wall clock of a zone at an instant. */
export function zoned(instant: Date, zone: string): ZonedParts {
  const parts = new Intl.DateTimeFormat("en-u-hc-h23", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: of("year"), month: of("month"), day: of("day"), hour: of("hour"), minute: of("minute") };
}

const two = (value: number) => String(value).padStart(2, "0");

function intlDate(parts: ZonedParts, tag: string, withYear: boolean): string {
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone: "UTC" };
  if (withYear) options.year = "numeric";
  const locale = tag === "en" ? "en-GB" : figures(tag);
  return new Intl.DateTimeFormat(locale, options).format(Date.UTC(parts.year, parts.month - 1, parts.day));
}

function patternDate(parts: ZonedParts, tag: string, withYear: boolean): string {
  const { months, date = "d MMM y" } = namesOf(tag);
  const pattern = withYear ? date : date.includes("-") ? "d-MMM" : "d MMM";
  return pattern.replace(/'([^']*)'|MMM|d+|y/g, (token, literal?: string) => {
    if (literal !== undefined) return literal;
    if (token === "MMM") return months?.[parts.month - 1] ?? two(parts.month);
    return token === "y" ? String(parts.year) : String(parts.day);
  });
}

function writeDate(parts: ZonedParts, tag: string, withYear: boolean): string {
  const { year, month, day } = parts;
  if (tag === "zh-CN") return withYear ? `${year}-${two(month)}-${two(day)}` : `${two(month)}-${two(day)}`;
  if (DOTTED.has(tag)) return `${two(day)}.${two(month)}${withYear ? `.${year}` : ""}`;
  return namesOf(tag).months ? patternDate(parts, tag, withYear) : intlDate(parts, tag, withYear);
}

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A day, from an ISO date or an instant; `short` drops the year when it is the present one. */
export function formatDate(value: string, tag: string, zone = readerZone(), short = false): string {
  const parts = zoned(new Date(value), isDay(value) ? "UTC" : zone);
  return writeDate(parts, tag, !short || parts.year !== new Date().getFullYear());
}

/** 24-hour clock time in a zone, in the language's digits. */
export function formatTime(value: string, tag: string, zone = readerZone()): string {
  const { hour, minute } = zoned(new Date(value), zone);
  const digits = (figure: number) => formatNumber(figure, tag, { minimumIntegerDigits: 2 });
  return `${digits(hour)}:${digits(minute)}`;
}

export function formatDateTime(value: string, tag: string, zone = readerZone(), short = false): string {
  return `${formatDate(value, tag, zone, short)}${tag === "ru" ? "," : ""} ${formatTime(value, tag, zone)}`;
}

/** The Gregorian day in ISO form, shown on hover where the reader's calendar is another. */
export function gregorian(value: string, zone = readerZone()): string {
  const { year, month, day } = zoned(new Date(value), isDay(value) ? "UTC" : zone);
  return `${year}-${two(month)}-${two(day)}`;
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Opening hours as records hold them, «Mon–Fri 10:00–14:00», with the weekdays in the reader's language. */
export function formatHours(hours: string, tag: string): string {
  const weekday = new Intl.DateTimeFormat(figures(tag), { weekday: "short", timeZone: "UTC" });
  return hours.replace(/\b(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)\b/g, (name) =>
    weekday.format(Date.UTC(2023, 0, 1 + WEEKDAYS.indexOf(name))),
  );
}

/** UTC+8, UTC+3:30. */
export function utcOffset(value: string, zone: string): string {
  const instant = new Date(value);
  const p = zoned(instant, zone);
  const wall = Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute);
  // the wall clock was read in whole minutes
  const minutes = Math.round((wall - Math.floor(instant.getTime() / 60_000) * 60_000) / 60_000);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${two(rest)}` : ""}`;
}

/** How readers call a zone: its city. */
export function zoneCity(zone: string, tag: string): string {
  return namesOf(tag).zones[zone] ?? zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
}

function displayName(code: string, tag: string, type: "region" | "language"): string {
  const own = type === "region" ? namesOf(tag).countries : namesOf(tag).languages;
  if (own?.[code]) return own[code];
  try {
    return new Intl.DisplayNames(tag, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

export const countryName = (code: string, tag: string) => displayName(code, tag, "region");
export const languageName = (code: string, tag: string) => displayName(code, tag, "language");

export function formatBytes(bytes: number, tag: string): string {
  const step = bytes < 1024 ** 2 ? 1 : 2;
  return `${formatNumber(bytes / 1024 ** step, tag, { maximumFractionDigits: 1 })} ${step === 1 ? "KB" : "MB"}`;
}
