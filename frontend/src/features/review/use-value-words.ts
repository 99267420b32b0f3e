// The reader's words for the values of a listing.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFieldName } from "@/components/field-name";
import { useFormat } from "@/i18n/use-format";
import type { ValueWords } from "./values";

/** Names that other features know: fields of technology and nodes. */
export interface Names {
  field: (code: string) => string;
  node: (id: string) => string;
}

export function useValueWords({ field, node }: Names): ValueWords {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const nameOf = useFieldName();
  return useMemo(
    () => ({
      text: (key) => (i18n.exists(key) ? t(key) : undefined),
      name: (name) => nameOf(`/${name}`),
      country: format.country,
      language: format.language,
      field,
      node,
      number: (value) => format.number(value),
      money: (money) => format.money(money),
      date: (value) => (value.includes("T") ? value.replace("T", " ") : format.date(value)),
      join: (parts) => parts.join(t("common.and")),
    }),
    [t, i18n, format, nameOf, field, node],
  );
}
