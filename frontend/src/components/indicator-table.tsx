// Indicators of the three kinds: what is offered, what is asked, and both side by side.
import { useTranslation } from "react-i18next";
import type { EvidenceKind, Indicator, RequiredIndicator, Verdict } from "@/api/types";
import { BlockTable } from "./block-table";
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

/** What an achievement reaches, under which condition, on whose evidence. */
export function IndicatorTable({ indicators, lang }: { indicators: readonly Indicator[]; lang?: string }) {
  const { t } = useTranslation();
  const valueOf = useIndicatorValue();
  const nameOf = useIndicatorName();
  return (
    <BlockTable
      label={t("achievement.indicators")}
      rows={indicators}
      columns={[
        { key: "name", head: t("achievement.indicator"), cell: (row) => <bdi>{nameOf(row, lang)}</bdi> },
        {
          key: "value",
          head: t("achievement.value"),
          end: true,
          lead: true,
          cell: (row) => <bdi className={styles.value}>{valueOf(row)}</bdi>,
        },
        {
          key: "condition",
          head: t("achievement.condition"),
          cell: (row) =>
            row.condition && (
              <small dir="auto" lang={lang}>
                {row.condition}
              </small>
            ),
        },
        {
          key: "evidence",
          head: t("achievement.evidence"),
          cell: (row) => (
            <>
              <StateTag tone={EVIDENCE_TONE[row.evidence.kind]}>{t(`evidence.${row.evidence.kind}`)}</StateTag>
              {row.evidence.reference && (
                <small className={styles.below} dir="auto" lang={lang}>
                  {row.evidence.reference}
                </small>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** What a challenge asks for and how it will be tested. */
export function RequirementTable({ indicators, lang }: { indicators: readonly RequiredIndicator[]; lang?: string }) {
  const { t } = useTranslation();
  const valueOf = useIndicatorValue();
  const nameOf = useIndicatorName();
  return (
    <BlockTable
      label={t("challenge.indicators")}
      rows={indicators}
      columns={[
        {
          key: "name",
          head: t("achievement.indicator"),
          cell: (row) => (
            <>
              <bdi>{nameOf(row, lang)}</bdi>
              {row.condition && (
                <small className={styles.below} dir="auto" lang={lang}>
                  {row.condition}
                </small>
              )}
            </>
          ),
        },
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
          cell: (row) =>
            row.acceptance_test && (
              <small dir="auto" lang={lang}>
                {row.acceptance_test}
              </small>
            ),
        },
      ]}
    />
  );
}

export interface ComparedIndicator {
  name: string;
  required: string;
  offered: string | null;
  /** The offer in the unit of what is asked, where it was written in another. */
  converted?: string;
  /** What the offer itself calls the figure, where names were brought together by meaning. */
  called?: string;
  verdict: Verdict;
  /** How far above or below, and on what evidence. */
  margin?: string;
}

/** A match, indicator by indicator; required and offered values come as written. */
export function ComparisonTable({ indicators }: { indicators: readonly ComparedIndicator[] }) {
  const { t } = useTranslation();
  return (
    <BlockTable
      label={t("match.verdict")}
      rows={indicators}
      columns={[
        {
          key: "name",
          head: t("achievement.indicator"),
          cell: (row) => (
            <>
              <bdi>{row.name}</bdi>
              {row.called && (
                <small className={styles.below}>
                  {t("match.called")} <bdi>{row.called}</bdi>
                </small>
              )}
              {row.margin && <small className={styles.below}>{row.margin}</small>}
            </>
          ),
        },
        {
          key: "required",
          head: t("match.asked"),
          end: true,
          half: "start",
          cell: (row) => <bdi className={styles.asked}>{row.required}</bdi>,
        },
        {
          key: "offered",
          head: t("match.given"),
          end: true,
          half: "end",
          cell: (row) =>
            row.offered ? (
              <>
                <bdi className={styles.value}>{row.offered}</bdi>
                {row.converted && (
                  <small className={styles.below}>
                    <bdi>{t("match.converted", { value: row.converted })}</bdi>
                  </small>
                )}
              </>
            ) : (
              <span className="muted">{t("common.unknown")}</span>
            ),
        },
        {
          key: "verdict",
          head: t("match.verdict"),
          lead: true,
          cell: (row) => <StateTag tone={VERDICT_TONE[row.verdict]}>{t(`verdict.${row.verdict}`)}</StateTag>,
        },
      ]}
    />
  );
}
