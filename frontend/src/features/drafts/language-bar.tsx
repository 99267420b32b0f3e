// Which language's text is being written, how it came about, and the way to one more.
import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { LanguageTabs } from "@/components/language-tabs";
import { NativeSelect } from "@/components/native-select";
import type { TranslationKind } from "@/api/types";
import { LOCALES } from "@/i18n/locales.gen";
import { localesOf, MAX_LANGUAGES, originalOf, withLanguage, withoutLanguage } from "./content";
import { useForm } from "./form-context";
import styles from "./languages.module.css";
import { getAt } from "./pointer";
import { useWords } from "./words";

const TRANSLATIONS = ["human", "machine", "verified"] as const;

export function LanguageBar() {
  const { kind, content, locale, onLocale, replace } = useForm();
  const { t, language } = useWords(kind);
  const written = localesOf(content);
  const others = LOCALES.filter(({ code }) => !written.includes(code));
  const texts = written.map((code) => ({
    locale: code,
    translation: getAt(content, ["texts", code, "translation"]) as TranslationKind,
  }));
  const add = (code: string) => {
    replace(withLanguage(content, code, kind));
    onLocale(code);
  };
  return (
    <div className={styles.bar}>
      <LanguageTabs texts={texts} current={locale} onChange={onLocale} />
      {others.length > 0 && written.length < MAX_LANGUAGES && (
        <NativeSelect
          quiet
          label={t("language.add")}
          value=""
          options={[
            { value: "", label: t("language.add") },
            ...others.map(({ code, tag, name }) => ({ value: code, label: `${language(code)} · ${name}`, lang: tag })),
          ]}
          onChange={(code) => code && add(code)}
        />
      )}
      {locale !== originalOf(content) && <TranslationLine />}
    </div>
  );
}

/** How a translation came about, and the way to drop it. */
function TranslationLine() {
  const { kind, content, locale, onLocale, change, replace } = useForm();
  const { t, language } = useWords(kind);
  const { t: portal } = useTranslation();
  const remove = () => {
    replace(withoutLanguage(content, locale));
    onLocale(originalOf(content));
  };
  return (
    <div className={styles.translation}>
      <NativeSelect
        label={t("language.translation", { language: language(locale) })}
        value={String(getAt(content, ["texts", locale, "translation"]))}
        options={TRANSLATIONS.map((one) => ({ value: one, label: portal(`translation.${one}`) }))}
        onChange={(value) => change(["texts", locale, "translation"], value)}
      />
      <span className="muted">{t("language.translationNote")}</span>
      <Popconfirm
        title={t("language.removeSure", { language: language(locale) })}
        okText={t("language.remove")}
        cancelText={t("cancel")}
        onConfirm={remove}
      >
        <Button size="small" danger>
          {t("language.remove")}
        </Button>
      </Popconfirm>
    </div>
  );
}
