// What happened and what lies ahead, from top to bottom: the thread is solid when past.
import type { ReactNode } from "react";
import styles from "./timeline.module.css";
import { type Tone, ToneGlyph } from "./tone";

export interface TimelineItem {
  key: string;
  title: ReactNode;
  when?: ReactNode;
  detail?: ReactNode;
  tone?: Tone;
  place?: "past" | "now" | "ahead";
}

export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.key} data-place={item.place ?? "past"}>
          <span className={styles.knot}>{item.tone && <ToneGlyph tone={item.tone} size={10} />}</span>
          <div className={styles.words}>
            <div className={styles.line}>
              <span className={styles.title}>{item.title}</span>
              {item.when && <span className={styles.when}>{item.when}</span>}
            </div>
            {item.detail && <div className={styles.detail}>{item.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
