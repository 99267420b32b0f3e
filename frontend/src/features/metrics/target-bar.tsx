// A bar for where a metric stood, one for what it has reached, and a tick for its target.
import type { MetricRead } from "@/api/generated/silkbridge.schemas";
import { shares } from "./figures";
import styles from "./target-bar.module.css";

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

export function TargetBar({ metric }: { metric: MetricRead }) {
  const { baseline, latest, target } = shares(metric);
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.baseline} style={{ inlineSize: percent(baseline) }} />
      {latest !== undefined && <span className={styles.latest} style={{ inlineSize: percent(latest) }} />}
      <span className={styles.tick} style={{ insetInlineStart: percent(target) }} />
    </span>
  );
}

/** What the marks mean, in words; the figures beside them say the same. */
export function BarLegend({ baseline, latest, target }: { baseline: string; latest?: string; target: string }) {
  return (
    <ul className={styles.legend}>
      <li>
        <span className={styles.baseline} aria-hidden="true" />
        {baseline}
      </li>
      {latest && (
        <li>
          <span className={styles.latest} aria-hidden="true" />
          {latest}
        </li>
      )}
      <li>
        <span className={styles.tick} aria-hidden="true" />
        {target}
      </li>
    </ul>
  );
}
