// Says what has been frozen, when, and by which hash anybody can check it.
import type { ReactNode } from "react";
import { LockIcon } from "./icons";
import styles from "./frozen-mark.module.css";

interface Props {
  title: string;
  text: ReactNode;
  items: readonly string[];
  hash?: string;
}

export function FrozenMark({ title, text, items, hash }: Props) {
  return (
    <section className={styles.mark}>
      <div className={styles.edge} aria-hidden="true" />
      <h3 className={styles.title}>
        <LockIcon size={18} />
        {title}
      </h3>
      <p className={styles.text}>{text}</p>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item}>
            <LockIcon size={12} />
            {item}
          </li>
        ))}
      </ul>
      {hash && <p className={styles.hash} dir="ltr">{`SHA-256 ${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`}</p>}
    </section>
  );
}
