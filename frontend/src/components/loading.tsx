// Grey lines where text will be, announced once.
import { useTranslation } from "react-i18next";
import styles from "./loading.module.css";

interface Props {
  /** How many blocks to promise. */
  rows?: number;
  kind?: "card" | "line" | "page";
}

export function Loading({ rows = 3, kind = "card" }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.loading} data-kind={kind} role="status">
      <span className="sr-only">{t("list.loading")}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.block} aria-hidden="true">
          <i style={{ inlineSize: `${62 - (index % 3) * 9}%` }} />
          <i style={{ inlineSize: `${88 - (index % 2) * 11}%` }} />
          {kind !== "line" && <i style={{ inlineSize: "40%" }} />}
        </div>
      ))}
    </div>
  );
}
