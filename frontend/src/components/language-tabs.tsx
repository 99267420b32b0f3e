// The languages a text exists in, each with the way it came about.
import { useTranslation } from "react-i18next";
import type { TranslationKind } from "@/api/types";
import { languageName } from "@/i18n/format";
import { findLocale } from "@/i18n";
import styles from "./language-tabs.module.css";

interface Props {
  texts: readonly { locale: string; translation: TranslationKind }[];
  current: string;
  onChange: (locale: string) => void;
}

export function LanguageTabs({ texts, current, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={`${styles.tabs} no-print`} role="group" aria-label={t("entity.languages")}>
      {texts.map(({ locale, translation }) => (
        <button
          key={locale}
          type="button"
          className={styles.tab}
          aria-pressed={locale === current}
          onClick={() => onChange(locale)}
        >
          <bdi lang={locale}>{findLocale(locale)?.name ?? languageName(locale, locale)}</bdi>
          {" · "}
          {t(`translation.${translation}`)}
        </button>
      ))}
    </div>
  );
}
