// The names of steps, fields, cells and values in the reader's language.
import { useTranslation } from "react-i18next";
import type { ListingKind } from "@/api/types";
import { useFieldName } from "@/components/field-name";
import { languageName } from "@/i18n/format";
import { useFormat } from "@/i18n/use-format";
import type { Options } from "./fields";

export function useWords(kind: ListingKind) {
  const { t, i18n } = useTranslation(["wizard", "fields"]);
  const { tag } = useFormat();
  const place = useFieldName();
  const known = (key: string) => i18n.exists(key);
  const either = (path: string): string | undefined => [`wizard:${path}_${kind}`, `wizard:${path}`].find(known);

  const step = (key: string) => t(either(`step.${key}`) ?? key);
  /** A field's name in the form, where it is a question, or its name everywhere. */
  const field = (name: string): string => t(either(`field.${name}`) ?? `fields:${name}`);
  const cell = (list: string, name: string) => {
    const parts = [list, ...name.split("/")];
    const [above, last] = parts.slice(-2);
    return t([`wizard:cell.${list}.${parts.slice(1).join("_")}`, `fields:within.${above}.${last}`, `fields:${last}`]);
  };
  const option = ({ texts }: Options, value: string) => t(`${texts}.${value}`);
  /** What a choice means; nothing where the word says it. */
  const why = (name: string, value: string) => {
    const key = `wizard:why.${name}.${value}`;
    return known(key) ? t(key) : undefined;
  };
  /** Help with a field and an example; kinds may differ. */
  const help = (name: string) => {
    const say = (path: string) => {
      const key = either(`${path}.${name}`);
      return key && t(key);
    };
    return { text: say("help"), example: say("example") };
  };
  const language = (code: string) => languageName(code, tag);
  return { t, step, field, cell, option, why, help, language, place };
}
