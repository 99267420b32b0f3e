// Indicators as a table on a desk, one block each on a phone.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EvidenceKind, Indicator, RequiredIndicator, Verdict } from "@/api/types";
import { useIndicatorName, useIndicatorValue } from "./indicator-value";
import styles from "./indicator-table.module.css";
import { StateTag, VERDICT_TONE } from "./state-tag";
import type { Tone } from "./tone";

export const EVIDENCE_TONE: Record<EvidenceKind, Tone> = {
  third_party: "done",
  pilot: "progress",
  self: "neutral",
  none: "neutral",
};

interface Column<T> {
  key: string;
  head: string;
  end?: boolean;
  /** Shown beside the name on a phone; the other cells go below it. */
  lead?: boolean;
  cell: (row: T) => ReactNode;
}

function Table<T>({ rows, columns, label }: { rows: readonly T[]; columns: Column<T>[]; label: string }) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-end={column.end === true}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // rows have no identity of their own and are never reordered
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            {columns.map((column) => (
              <td key={column.key} data-end={column.end === true} data-lead={column.lead === true}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What an achievement reaches, under which condition, on whose evidence. */
export function IndicatorTable({ indicators }: { indicators: readonly Indicator[] }) {
  const { t } = useTranslation();
  const valueOf = useIndicatorValue();
  const nameOf = useIndicatorName();
  return (
    <Table
      label={t("achievement.indicators")}
      rows={indicators}
      columns={[
        { key: "name", head: t("achievement.indicator"), cell: (row) => <bdi>{nameOf(row)}</bdi> },
        {
          key: "value",
          head: t("achievement.value"),
          end: true,
          lead: true,
          cell: (row) => <bdi className={styles.value}>{valueOf(row)}</bdi>,
        },
        { key: "condition", head: t("achievement.condition"), cell: (row) => <small dir="auto">{row.condition}</small> },
        {
          key: "evidence",
          head: t("achievement.evidence"),
          cell: (row) => (
            <>
              <StateTag tone={EVIDENCE_TONE[row.evidence.kind]}>{t(`evidence.${row.evidence.kind}`)}</StateTag>
              {row.evidence.reference && <small className={styles.below}>{row.evidence.reference}</small>}
            </>
          ),
        },
      ]}
    />
  );
}

/** What a challenge asks for and how it will be tested. */
export function RequirementTable({ indicators }: { indicators: readonly RequiredIndicator[] }) {
  const { t } = useTranslation();
  const valueOf = useIndicatorValue();
  const nameOf = useIndicatorName();
  return (
    <Table
      label={t("challenge.indicators")}
      rows={indicators}
      columns={[
        { key: "name", head: t("achievement.indicator"), cell: (row) => <bdi>{nameOf(row)}</bdi> },
        {
          key: "value",
          head: t("challenge.required"),
          end: true,
          lead: true,
          cell: (row) => <bdi className={styles.value}>{valueOf(row)}</bdi>,
        },
        {
          key: "must",
          head: t("challenge.mustColumn"),
          cell: (row) =>
            row.must ? <b>{t("challenge.must")}</b> : <span className="muted">{t("challenge.should")}</span>,
        },
        {
          key: "test",
          head: t("challenge.test"),
          cell: (row) => <small dir="auto">{[row.condition, row.acceptance_test].filter(Boolean).join(" · ")}</small>,
        },
      ]}
    />
  );
}

export interface ComparedIndicator {
  name: string;
  required: string;
  offered: string | null;
  verdict: Verdict;
  /** How far above or below, and on what evidence. */
  margin?: string;
}

/** A match, indicator by indicator; required and offered values come as written. */
export function ComparisonTable({ indicators }: { indicators: readonly ComparedIndicator[] }) {
  const { t } = useTranslation();
  return (
    <Table
      label={t("match.verdict")}
      rows={indicators}
      columns={[
        {
          key: "name",
          head: t("achievement.indicator"),
          cell: (row) => (
            <>
              <bdi>{row.name}</bdi>
              {row.margin && <small className={styles.below}>{row.margin}</small>}
            </>
          ),
        },
        {
          key: "verdict",
          head: t("match.verdict"),
          lead: true,
          cell: (row) => <StateTag tone={VERDICT_TONE[row.verdict]}>{t(`verdict.${row.verdict}`)}</StateTag>,
        },
        { key: "required", head: t("challenge.required"), end: true, cell: (row) => <bdi>{row.required}</bdi> },
        {
          key: "offered",
          head: t("match.offered"),
          end: true,
          cell: (row) => (row.offered ? <bdi className={styles.value}>{row.offered}</bdi> : t("common.unknown")),
        },
      ]}
    />
  );
}
