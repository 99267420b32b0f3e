// A row's name in the listing's other languages, so that readers of those find it in theirs.
import { Input } from "antd";
import { localesOf, originalOf } from "./content";
import { useForm } from "./form-context";
import { getAt, isRow, type Path, pointerOf } from "./pointer";
import styles from "./rows.module.css";
import { controlId } from "./steps";
import { useWords } from "./words";

const LENGTH = 200;

export function NamesCells({ path }: { path: Path }) {
  const { kind, content, change } = useForm();
  const { t, language } = useWords(kind);
  const others = localesOf(content).filter((locale) => locale !== originalOf(content));
  const value = getAt(content, path);
  const names = isRow(value) ? value : {};
  const set = (locale: string, text: string) => {
    const { [locale]: _, ...rest } = names;
    change(path, text === "" ? rest : { ...rest, [locale]: text });
  };
  return others.map((locale) => {
    const id = controlId(pointerOf([...path, locale]));
    return (
      <div key={locale} className={styles.cell} data-span={6}>
        <label htmlFor={id}>{t("names.in", { language: language(locale) })}</label>
        <Input
          id={id}
          dir="auto"
          lang={locale}
          maxLength={LENGTH}
          value={String(names[locale] ?? "")}
          onChange={(event) => set(locale, event.target.value)}
        />
      </div>
    );
  });
}
