// Plain facts as name and value, one line each.
import type { ReactNode } from "react";
import styles from "./facts.module.css";

export interface Fact {
  key: string;
  name: ReactNode;
  value: ReactNode;
}

/** Facts without a value are left out. */
export function Facts({ facts }: { facts: readonly (Fact | false | null | undefined | "")[] }) {
  const known = facts.filter((fact): fact is Fact => Boolean(fact));
  return (
    <dl className={styles.facts}>
      {known.map((fact) => (
        <div key={fact.key}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
