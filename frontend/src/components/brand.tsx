// The mark and the name, each language's own name first.
import { useTranslation } from "react-i18next";
import styles from "./brand.module.css";

const LENGTHS = [22, 14, 10, 9, 10, 14, 22];
const LEFT = LENGTHS.map((_, index) => index * 3.9);

export function BrandMark({ size = 24 }: { size?: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 26 22" width={size} height={(size * 22) / 26}>
      {LENGTHS.map((length, index) => (
        <rect
          key={LEFT[index]}
          x={LEFT[index]}
          width={2.4}
          height={length}
          fill={index === 3 ? "var(--accent-fill)" : "var(--primary-text)"}
        />
      ))}
    </svg>
  );
}

export function Brand() {
  const { t } = useTranslation();
  return (
    <span className={styles.brand}>
      <BrandMark />
      <span className={styles.name}>{t("brand.name")}</span>
      <span className={styles.other} lang={t("brand.otherLang")}>
        {t("brand.other")}
      </span>
    </span>
  );
}
