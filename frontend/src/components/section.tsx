// A titled part of a page, with a quiet remark at the end of the title's line.
import { type ReactNode, useId } from "react";
import styles from "./section.module.css";

interface Props {
  title: string;
  note?: ReactNode;
  children: ReactNode;
}

export function Section({ title, note, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {note && <span className={styles.note}>{note}</span>}
      </div>
      {children}
    </section>
  );
}

/** A bordered box in the aside; `quiet` titles name, others lead. */
export function Card({ title, note, quiet, children }: Partial<Props> & { quiet?: boolean; children: ReactNode }) {
  return (
    <section className="card">
      {title && (
        <div className={styles.cardHead}>
          {quiet ? <span className={styles.quiet}>{title}</span> : <h3 className={styles.cardTitle}>{title}</h3>}
          {note}
        </div>
      )}
      {children}
    </section>
  );
}
