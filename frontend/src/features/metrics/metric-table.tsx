// One of the plan's tables: each metric with its bar, where it stood and where it was to arrive.
import { useTranslation } from "react-i18next";
import type { MetricRead } from "@/api/generated/silkbridge.schemas";
import { useFormat } from "@/i18n/use-format";
import { latest, rowsOf, shown } from "./figures";
import styles from "./metric-table.module.css";
import { TargetBar } from "./target-bar";

interface Props {
  metrics: readonly MetricRead[];
  table: number;
  /** Whether any figure after the baseline is known, anywhere. */
  reported: boolean;
  onReport: (metric: MetricRead) => void;
}

function Figure({ value, metric }: { value: number; metric: MetricRead }) {
  const { number, tag } = useFormat();
  return <>{number(shown(value, metric, tag), { maximumFractionDigits: 2 })}</>;
}

function Row({ metric, reported, onReport }: { metric: MetricRead } & Omit<Props, "metrics" | "table">) {
  const { t } = useTranslation("statistics");
  const unit = metric.unit === "yuan_e8" ? t("unit.yuan") : metric.unit_name;
  const reached = latest(metric);
  return (
    <tr data-below={metric.parent !== null}>
      <th scope="row">
        <span className={styles.name}>{metric.name}</span> {unit && <small>{unit}</small>}
        {metric.can_edit && (
          <button
            type="button"
            className={`link-button ${styles.report}`}
            aria-label={t("report.open", { name: metric.name })}
            onClick={() => onReport(metric)}
          >
            {t("report.enter")}
          </button>
        )}
        {metric.note && <span className={styles.note}>{metric.note}</span>}
      </th>
      <td className={styles.bar}>
        <TargetBar metric={metric} />
      </td>
      <td className={styles.figure} data-label={t("table.baseline", { year: metric.baseline.year })}>
        <Figure value={metric.baseline.value} metric={metric} />
      </td>
      {reported && (
        <td
          className={styles.figure}
          data-label={reached ? t("table.year", { year: reached.year }) : t("table.latest")}
        >
          {reached ? (
            <>
              <b>
                <Figure value={reached.value} metric={metric} />
              </b>{" "}
              <small className={styles.desk}>{t("table.year", { year: reached.year })}</small>
            </>
          ) : (
            <span className="muted">{t("table.none")}</span>
          )}
        </td>
      )}
      <td className={styles.figure} data-label={t("table.target", { year: metric.target.year })}>
        <b>
          <Figure value={metric.target.value} metric={metric} />
        </b>
      </td>
    </tr>
  );
}

export function MetricTable({ metrics, table, reported, onReport }: Props) {
  const { t } = useTranslation("statistics");
  const rows = rowsOf(metrics, table);
  const first = rows[0];
  if (!first) return null;
  return (
    <table className={styles.table} aria-label={t(`tables.${table}`, { defaultValue: t("tables.other", { table }) })}>
      <thead>
        <tr>
          <th scope="col">{t("table.metric")}</th>
          <th scope="col" className={styles.bar}>
            <span className="sr-only">{t("table.bar")}</span>
          </th>
          <th scope="col" className={styles.figure}>
            {t("table.baseline", { year: first.baseline.year })}
          </th>
          {reported && (
            <th scope="col" className={styles.figure}>
              {t("table.latest")}
            </th>
          )}
          <th scope="col" className={styles.figure}>
            {t("table.target", { year: first.target.year })}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((metric) => (
          <Row key={metric.code} metric={metric} reported={reported} onReport={onReport} />
        ))}
      </tbody>
    </table>
  );
}
