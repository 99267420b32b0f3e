// What the form will ask, step by step, so that an author knows what to have at hand.
import type { ListingKind } from "@/api/types";
import styles from "./start.module.css";
import { STEPS } from "./steps";
import { useWords } from "./words";

export function StartOutline({ kind }: { kind: ListingKind }) {
  const { t, step, field } = useWords(kind);
  return (
    <section className="card">
      <h2 className={styles.title}>{t("start.outline")}</h2>
      <ol className={styles.steps}>
        {STEPS[kind].map(({ key, fields }) => (
          <li key={key}>
            <b>{step(key)}</b>
            {fields
              .slice(0, 5)
              .map(({ name }) => field(name))
              .join(t("portal:common.and"))}
          </li>
        ))}
      </ol>
    </section>
  );
}
