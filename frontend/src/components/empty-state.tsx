// Nothing here: one arch, the fact, what to do.
import type { ReactNode } from "react";
import styles from "./empty-state.module.css";
import { Threads } from "./threads";

interface Props {
  title: string;
  hint?: ReactNode;
  action?: ReactNode;
  /** It is the whole page, so its title is the page's heading. */
  page?: boolean;
}

export function EmptyState({ title, hint, action, page }: Props) {
  return (
    <div className={styles.empty}>
      <Threads arch={22} pier={1} arches={1} step={7.4} height={48} className={styles.arch} />
      {page ? <h1 className={styles.title}>{title}</h1> : <b>{title}</b>}
      {hint && <p className={styles.hint}>{hint}</p>}
      {action}
    </div>
  );
}
