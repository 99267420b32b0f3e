// The body of a page about one thing: the text, and an aside that follows it on a phone.
import type { ReactNode } from "react";
import styles from "./two-columns.module.css";

export function TwoColumns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.body}>{children}</div>
      <aside className={styles.aside}>{aside}</aside>
    </div>
  );
}
