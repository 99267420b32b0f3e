// How a metric's figures are written in the reader's language, and how long its bars are.
import type { ActualRead, MetricRead } from "@/api/generated/silkbridge.schemas";

/** Hundreds of millions are a Chinese step; elsewhere money is told in billions. */
const scaleOf = (metric: MetricRead, tag: string) => (metric.unit === "yuan_e8" && tag !== "zh-CN" ? 0.1 : 1);

export const shown = (value: number, metric: MetricRead, tag: string): number => value * scaleOf(metric, tag);

export const latest = (metric: MetricRead): ActualRead | undefined => metric.actuals.at(-1);

export interface Shares {
  baseline: number;
  latest?: number;
  target: number;
}

/** The longest of a metric's figures leaves a little of the track free, so that its tick is seen. */
export function shares(metric: MetricRead): Shares {
  const reached = latest(metric)?.value;
  const full = Math.max(metric.baseline.value, metric.target.value, reached ?? 0, Number.MIN_VALUE) / 0.94;
  const found: Shares = { baseline: metric.baseline.value / full, target: metric.target.value / full };
  if (reached !== undefined) found.latest = reached / full;
  return found;
}

/** Parents with the rows listed under them, in the plan's order. */
export function rowsOf(metrics: readonly MetricRead[], table: number): MetricRead[] {
  const own = metrics.filter((metric) => metric.table === table);
  const below = (code: string) => own.filter((metric) => metric.parent === code);
  return own.flatMap((metric) => (metric.parent === null ? [metric, ...below(metric.code)] : []));
}

export const tablesOf = (metrics: readonly MetricRead[]): number[] =>
  [...new Set(metrics.map((metric) => metric.table))].toSorted((one, other) => one - other);
