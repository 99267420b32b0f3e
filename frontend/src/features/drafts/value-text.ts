// A field's value in words, for comparing versions: choices by name, figures with units, rows in a line each.
import { useTranslation } from "react-i18next";
import type { IndicatorFacts, ListingKind } from "@/api/types";
import { useIndicatorValue } from "@/components/indicator-value";
import { useFormat } from "@/i18n/use-format";
import type { Cell, Field } from "./fields";
import { isList, isRow, partsOf, type Row, type Value } from "./pointer";
import { placeOf } from "./steps";
import { useWords } from "./words";

/** Names of codes and ids; a code stands for itself until its name is there. */
export interface Names {
  field: (code: string) => string;
  country: (code: string) => string;
  node: (id: string) => string;
}

const SHOWN_WITH_FIGURE = new Set(["name", "names", "comparator", "value", "value_max", "unit"]);

/** Says the value at a pointer; an empty text for nothing. */
export function useValueText(kind: ListingKind, names: Names): (pointer: string, value: Value | undefined) => string {
  const { t } = useTranslation("wizard");
  const { option, cell: nameOf } = useWords(kind);
  const { number, money, date, language } = useFormat();
  const figureOf = useIndicatorValue();

  const amount = (row: Row) =>
    typeof row["amount_minor"] === "number"
      ? money({ amount_minor: row["amount_minor"], currency: String(row["currency"] ?? "CNY") })
      : "";

  function plain(spec: Field | Cell | undefined, value: Value): string {
    if (value === null) return "";
    if (spec?.type === "choice" && typeof value === "string") return option(spec.options, value);
    if (spec?.type === "day") return date(String(value));
    if (spec?.type === "node") return names.node(String(value));
    if (spec?.type === "language") return language(String(value));
    if (spec?.type === "deadline") return String(value).replace("T", " ").slice(0, 16);
    if (typeof value === "boolean") return t(value ? "value.yes" : "value.no");
    if (typeof value === "number") return number(value);
    if (isRow(value)) return "amount_minor" in value ? amount(value) : rowText(spec, value);
    if (isList(value)) return value.map((item) => plain(spec, item)).join("\n");
    if (spec?.type === "taxonomy") return names.field(value);
    if (spec?.type === "countries") return names.country(value);
    return value;
  }

  function rowText(spec: Field | Cell | undefined, row: Row): string {
    if (spec?.type === "modes") {
      return [t(`portal:mode.${row["mode"]}`), String(row["terms"] ?? "")].filter(Boolean).join(" · ");
    }
    if (spec?.type !== "rows") return Object.values(row).map(String).join(" · ");
    const isFigure = "comparator" in row;
    const parts = isFigure ? [String(row["name"]), figureOf(row as unknown as IndicatorFacts)] : [];
    for (const cell of spec.cells) {
      if (isFigure && SHOWN_WITH_FIGURE.has(cell.name)) continue;
      const value = cell.type === "money" ? row : at(row, cell.name);
      const said = plain(cell, value).replaceAll("\n", "; ");
      const bare = typeof value === "number" || typeof value === "boolean";
      if (said) parts.push(bare ? `${nameOf(spec.name, cell.name)} ${said}` : said);
    }
    return parts.filter(Boolean).join(" · ");
  }

  return (pointer, value) => {
    if (value === undefined || value === null) return "";
    const place = placeOf(kind, pointer);
    const parts = partsOf(pointer);
    if (parts[0] === "texts" && parts[2] === "translation") return t(`portal:translation.${String(value)}`);
    if (parts[0] === "attachments") return attachmentText(value, (level) => t(`portal:files.${level}`));
    return plain(place?.rows.at(-1)?.cell ?? place?.field, value);
  };
}

const at = (row: Row, name: string): Value =>
  name.split("/").reduce<Value>((inner, part) => (isRow(inner) ? (inner[part] ?? null) : null), row);

function attachmentText(value: Value, level: (access: string) => string): string {
  if (!isRow(value)) return typeof value === "string" ? value : "";
  return [value["caption"], value["access"] && level(String(value["access"]))].filter(Boolean).join(" · ");
}
