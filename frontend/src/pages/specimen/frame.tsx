// How the specimen lays its pieces out: titled parts, and small named exhibits.
import type { ReactNode } from "react";
import styles from "./specimen.module.css";

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** One component under its own name. */
export function Exhibit({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={styles.exhibit} data-wide={wide === true}>
      <p className={styles.name} lang="en" dir="ltr">
        {name}
      </p>
      {children}
    </div>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

export function Grid({ children }: { children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}
