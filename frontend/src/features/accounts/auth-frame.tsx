// The frame of the ways in: one narrow column, with room for a remark beside it.
import type { ReactNode } from "react";
import { Threads } from "@/components/threads";
import styles from "./auth.module.css";

interface Props {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
  /** Below the box: the other ways in. */
  foot?: ReactNode;
  aside?: ReactNode;
}

export function AuthFrame({ title, lead, children, foot, aside }: Props) {
  return (
    <div className={`container ${styles.page}`} data-aside={Boolean(aside)}>
      <div className={styles.column}>
        <Threads arch={22} pier={1} arches={1} step={7.4} height={36} className={styles.arch} />
        <h1>{title}</h1>
        {lead && <div className={styles.lead}>{lead}</div>}
        {children && <div className={styles.body}>{children}</div>}
        {foot && <div className={styles.foot}>{foot}</div>}
      </div>
      {aside}
    </div>
  );
}
