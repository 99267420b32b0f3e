// What the parts add up to while they are written, and what lacks to a hundred.
import { useTranslation } from "react-i18next";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import type { Value } from "./pointer";
import styles from "./rows.module.css";
import { sumOf } from "./sums";

export function SumLine({ rows, cell }: { rows: readonly Value[]; cell: string }) {
  const { t } = useTranslation("wizard");
  const { number } = useFormat();
  const { total, rest, whole } = sumOf(rows, cell);
  const percent = (value: number) => number(value / 100, { style: "percent", maximumFractionDigits: 2 });
  return (
    <p className={styles.sum} role="status">
      <StateTag tone={whole ? "done" : rest < 0 ? "stop" : "wait"}>
        {t("sum.total", { total: percent(total) })}
        {!whole && ` · ${t(rest > 0 ? "sum.lacks" : "sum.over", { rest: percent(Math.abs(rest)) })}`}
      </StateTag>
    </p>
  );
}
