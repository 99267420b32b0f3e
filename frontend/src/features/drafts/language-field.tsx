// In which language the author writes first; the words go with the choice.
import { NativeSelect } from "@/components/native-select";
import { LOCALES } from "@/i18n/locales.gen";
import { originalOf, withOriginal } from "./content";
import { FieldFrame } from "./field-frame";
import type { FieldOf } from "./fields";
import { useForm } from "./form-context";
import { useWords } from "./words";

export function LanguageField({ field }: { field: FieldOf<"language"> }) {
  const { kind, content, replace, onLocale } = useForm();
  const { field: nameOf, language } = useWords(kind);
  const choose = (locale: string) => {
    replace(withOriginal(content, locale));
    onLocale(locale);
  };
  return (
    <FieldFrame name={field.name} pointer={`/${field.name}`}>
      {(control) => (
        <NativeSelect
          {...control}
          label={nameOf(field.name)}
          value={originalOf(content)}
          options={LOCALES.map(({ code, tag, name }) => ({ value: code, label: `${language(code)} · ${name}`, lang: tag }))}
          onChange={choose}
        />
      )}
    </FieldFrame>
  );
}
