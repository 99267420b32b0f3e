// The stages of a course: past ones solid, the present one saffron, those ahead pale.
import type { ReactNode } from "react";
import styles from "./stage-rail.module.css";

export interface Stage {
  key: string;
  name: string;
  note?: ReactNode;
  place: "past" | "now" | "ahead";
}

export function StageRail({ stages, label }: { stages: readonly Stage[]; label: string }) {
  return (
    <ol className={styles.rail} aria-label={label}>
      {stages.map((stage) => (
        <li key={stage.key} data-place={stage.place} aria-current={stage.place === "now" ? "step" : undefined}>
          <span>{stage.name}</span>
          {stage.note && <small>{stage.note}</small>}
        </li>
      ))}
    </ol>
  );
}
