// A bar of threads: the length of a value among others.
import styles from "./thread-bar.module.css";

interface Props {
  /** 0 to 1. */
  share: number;
  quiet?: boolean;
}

export function ThreadBar({ share, quiet }: Props) {
  return (
    <span className={styles.track} aria-hidden="true">
      <span
        className={styles.bar}
        data-quiet={quiet === true}
        style={{ inlineSize: `${Math.max(1.5, Math.min(1, share) * 100)}%` }}
      />
    </span>
  );
}
