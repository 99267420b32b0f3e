// Figures as people type them: their own digits, signs and separators, and amounts in minor units.
const ZEROS = [0x0660, 0x06f0, 0xff10] as const;

/** Arabic, Persian and full-width digits as the digits they stand for. */
function plainDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((one) => code >= one && code <= one + 9) ?? code;
    return String(code - zero);
  });
}

const SIGNS: Record<string, string> = { "−": "-", "－": "-", "．": ".", "٫": ".", "，": ",", "٬": ",", "、": "," };

/** The figure of a text; null when it is empty, undefined when it is none. */
export function parseFigure(text: string): number | null | undefined {
  const plain = plainDigits(text)
    .replaceAll(/[−－．٫，٬、]/gu, (sign) => SIGNS[sign] ?? sign)
    .replaceAll(/[\s\u00A0\u202F'’_]/gu, "");
  if (plain === "") return null;
  const figure = withPoint(plain);
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/iu.test(figure) ? Number(figure) : undefined;
}

/** Commas group thousands, or one comma is the decimal point of a language that writes it so. */
function withPoint(text: string): string {
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/u.test(text)) return text.replaceAll(",", "");
  return /^[+-]?\d+,\d+$/u.test(text) ? text.replace(",", ".") : text;
}

/** A figure as it is edited: no grouping, a point. */
export const writeFigure = (value: number | null | undefined): string =>
  typeof value !== "number" ? "" : Math.abs(value) < 1e21 ? plainly(value) : String(value);

function plainly(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(12).replace(/\.?0+$/u, "") : text;
}

/** How many digits follow the point in amounts of a currency. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

export const toMinor = (amount: number, currency: string): number => Math.round(amount * 10 ** minorDigits(currency));
export const fromMinor = (minor: number, currency: string): number => minor / 10 ** minorDigits(currency);

/** The currencies the platform keeps amounts in. */
export const CURRENCIES = [
  "CNY",
  "USD",
  "EUR",
  "RUB",
  "KZT",
  "UZS",
  "TJS",
  "KGS",
  "TMT",
  "IRR",
  "TRY",
  "PKR",
] as const;
