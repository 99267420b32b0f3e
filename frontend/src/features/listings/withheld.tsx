// Says what this reader does not get to see and why, so that no hole is taken for an omission.
import { useTranslation } from "react-i18next";
import { LockIcon } from "@/components/icons";
import styles from "./withheld.module.css";

interface Props {
  title: string;
  text: string;
  /** What would stand here. */
  parts: readonly string[];
}

export function Withheld({ title, text, parts }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.box}>
      <h2 className={styles.title}>
        <LockIcon />
        {title}
      </h2>
      <p className={styles.text}>{text}</p>
      <ul className={styles.parts} aria-label={t("entity.withheld")}>
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </section>
  );
}
