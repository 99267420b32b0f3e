// What the original says, below the field of its translation.
import { useTranslation } from "react-i18next";
import { originalOf } from "./content";
import { type Field, pathOf } from "./fields";
import { useForm } from "./form-context";
import styles from "./languages.module.css";
import { getAt } from "./pointer";

export function OriginalText({ field }: { field: Field }) {
  const { t } = useTranslation("wizard");
  const { content, locale } = useForm();
  const original = originalOf(content);
  const text = getAt(content, pathOf(field, original));
  if (locale === original || typeof text !== "string" || text.trim() === "") return null;
  return (
    <blockquote className={styles.original}>
      <span className="sr-only">{t("language.original")}</span>
      <p lang={original} dir="auto">
        {text}
      </p>
    </blockquote>
  );
}
