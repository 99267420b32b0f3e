// A person (round) or an organisation (square): initial, name, role line.
import type { ReactNode } from "react";
import styles from "./person-chip.module.css";

interface Props {
  name: string;
  kind?: "person" | "organization";
  /** A quiet line below the name. */
  role?: ReactNode;
  /** Small: initial and name in one line. */
  compact?: boolean;
}

/** One character for Han and Arabic, two initials where names are written in words. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = [...(words[0] ?? "")][0] ?? "?";
  const cased = /^\p{Lu}/u.test(first);
  const second = cased && words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return first + (/^\p{Lu}/u.test(second) ? second : "");
}

export function PersonChip({ name, kind = "person", role, compact }: Props) {
  return (
    <span className={styles.chip} data-compact={compact === true}>
      <bdi className={styles.initial} data-kind={kind} aria-hidden="true">
        {compact ? [...initials(name)][0] : initials(name)}
      </bdi>
      <span className={styles.words}>
        <bdi className={styles.name}>{name}</bdi>
        {role && <span className={styles.role}>{role}</span>}
      </span>
    </span>
  );
}
