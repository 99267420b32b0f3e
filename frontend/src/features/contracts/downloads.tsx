// A document in each language and form, as links that the browser saves.
import { useTranslation } from "react-i18next";
import { useLocale } from "@/i18n/use-format";
import { documentUrl, LANGUAGES, nearest } from "./api";
import styles from "./contracts.module.css";

export function Downloads({ deal, number }: { deal: string; number?: number }) {
  const { t } = useTranslation("contract");
  const { tag } = useLocale();
  const own = nearest(tag);
  const ordered = [own, ...LANGUAGES.filter((one) => one !== own)];
  return (
    <ul className={styles.downloads} aria-label={t("download")}>
      {ordered.map((lang) => (
        <li key={lang}>
          <span className="muted">{t(`language.${lang}`)}</span>
          {(["pdf", "docx"] as const).map((form) => (
            <a key={form} href={documentUrl(deal, form, lang, number)} download>
              {form === "pdf" ? "PDF" : "Word"}
              <span className="sr-only"> · {t(`language.${lang}`)}</span>
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}
