// One text in several languages: a line per language, more to be added, none twice.
import { Button, Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { findLocale } from "@/i18n";
import { LOCALES } from "@/i18n/locales.gen";
import { useFormat } from "@/i18n/use-format";
import { CloseIcon } from "./icons";
import { NativeSelect } from "./native-select";
import styles from "./text-by-language.module.css";
import { ToneGlyph } from "./tone";

export type Texts = Readonly<Partial<Record<string, string>>>;

interface Props {
  label: string;
  hint?: string;
  value: Texts;
  onChange: (value: Texts) => void;
  /** What is wrong with the text in a language; the empty code asks about the whole. */
  fault?: (code: string) => string | undefined;
  maxLength: number;
  /** Running text instead of a line. */
  long?: boolean;
}

const ORDER: readonly string[] = LOCALES.map(({ code }) => code);

export function TextByLanguage({ label, hint, value, onChange, fault, maxLength, long }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const id = useId();
  const used = ORDER.filter((code) => value[code] !== undefined);
  const free = ORDER.filter((code) => value[code] === undefined);
  const whole = fault?.("");
  const Control = long ? Input.TextArea : Input;
  const drop = (code: string) => {
    const { [code]: _, ...rest } = value;
    onChange(rest);
  };
  return (
    <fieldset className={styles.group} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className={styles.legend}>{label}</legend>
      {used.map((code) => {
        const wrong = fault?.(code);
        return (
          <div key={code} className={styles.row}>
            <label htmlFor={`${id}-${code}`} className={styles.language}>
              {language(code)}
            </label>
            <Control
              id={`${id}-${code}`}
              value={value[code] ?? ""}
              lang={code}
              dir={findLocale(code)?.direction ?? "auto"}
              maxLength={maxLength}
              status={wrong || whole ? "error" : ""}
              aria-invalid={wrong || whole ? true : undefined}
              aria-describedby={wrong ? `${id}-${code}-fault` : undefined}
              {...(long && { autoSize: { minRows: 3, maxRows: 10 } })}
              onChange={(event) => onChange({ ...value, [code]: event.target.value })}
            />
            <Button
              type="text"
              icon={<CloseIcon />}
              aria-label={t("byLanguage.remove", { name: label, language: language(code) })}
              onClick={() => drop(code)}
            />
            {wrong && (
              <p id={`${id}-${code}-fault`} className={styles.fault}>
                <ToneGlyph tone="stop" />
                {wrong}
              </p>
            )}
          </div>
        );
      })}
      {whole && (
        <p className={styles.fault}>
          <ToneGlyph tone="stop" />
          {whole}
        </p>
      )}
      {free.length > 0 && (
        <NativeSelect
          label={t("byLanguage.add", { name: label })}
          value=""
          options={[
            { value: "", label: t("byLanguage.choose") },
            ...free.map((code) => ({ value: code, label: language(code) })),
          ]}
          onChange={(code) => code && onChange({ ...value, [code]: "" })}
        />
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
