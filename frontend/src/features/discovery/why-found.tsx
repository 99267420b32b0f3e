// Why a listing stands among the results: its words that match and where they are, or its meaning.
import { useTranslation } from "react-i18next";
import type { Why } from "@/api/generated/silkbridge.schemas";
import { useLocale } from "@/i18n/use-format";
import styles from "./why-found.module.css";

export function WhyFound({ why }: { why: Why | undefined }) {
  const { t } = useTranslation("search");
  const { tag } = useLocale();
  if (why === undefined) return null;
  const { words, parts } = why;
  const places = new Intl.ListFormat(tag, { type: "conjunction", style: "narrow" });
  return (
    <p className={styles.why}>
      {words.length > 0 && (
        <>
          <span>{t("why.matches")}</span>
          {words.map((word) => (
            <bdi key={word} className={styles.word}>
              {word}
            </bdi>
          ))}
          <span>{places.format(parts.map((part) => t(`why.${part}`)))}</span>
        </>
      )}
      {words.length === 0 && why.by_words && <span>{t("why.inFullText")}</span>}
      {why.by_meaning && <span>{t("why.byMeaning")}</span>}
    </p>
  );
}
