// Words that were searched for, each leading to what they find now.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { QueryRead } from "@/api/generated/silkbridge.schemas";
import { BlockTable } from "@/components/block-table";
import { useFormat } from "@/i18n/use-format";

interface Props {
  label: string;
  rows: readonly QueryRead[];
  /** How much was found is left out where that is nothing anyway. */
  found: boolean;
}

export function QueryTable({ label, rows, found }: Props) {
  const { t } = useTranslation("queries");
  const { number, language } = useFormat();
  return (
    <BlockTable
      label={label}
      rows={rows}
      columns={[
        {
          key: "text",
          head: t("column.text"),
          cell: ({ text, kind }) => (
            <Link to={kind === "challenge" ? "/challenges" : "/achievements"} search={{ q: text }} dir="auto">
              {text}
            </Link>
          ),
        },
        { key: "kind", head: t("column.kind"), half: "start", cell: ({ kind }) => t(`portal:search.${kind}`) },
        { key: "lang", head: t("column.lang"), half: "end", cell: ({ lang }) => language(lang) },
        { key: "asked", head: t("column.asked"), end: true, half: "start", cell: ({ asked }) => number(asked) },
        ...(found
          ? [{ key: "found", head: t("column.found"), end: true, half: "end" as const, cell: (row: QueryRead) => number(row.found) }]
          : []),
      ]}
    />
  );
}
