// What a JSON pointer points at, as the reader calls it: «Title · English», «技术指标 · 第 3 项 · 数值».
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";

/** Fields whose parts are languages or ids, and fields that only hold others together. */
const BY_LANGUAGE = new Set(["texts", "names", "descriptions", "city"]);
const BY_ID = "attachments";
const SILENT = new Set(["texts", "sections"]);

const partsOf = (pointer: string) =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

interface Words {
  t: TFunction<"fields">;
  exists: (key: string) => boolean;
  language: (code: string) => string;
}

function nameOf(part: string, above: string | undefined, { t, exists }: Words): string {
  const within = `within.${above}.${part}`;
  if (above && exists(`fields:${within}`)) return t(within);
  return exists(`fields:${part}`) ? t(part) : part;
}

/** The names along a pointer, outermost first; a language stands last. */
export function sayPointer(pointer: string, words: Words): string[] {
  const said: string[] = [];
  let language: string | undefined;
  let above: string | undefined;
  for (const part of partsOf(pointer)) {
    if (above && (BY_LANGUAGE.has(above) || above === BY_ID)) {
      if (above !== BY_ID && !/^\d+$/.test(part)) language = words.language(part);
      above = undefined;
    } else if (/^\d+$/.test(part)) {
      said.push(words.t("entry", { place: Number(part) + 1 }));
    } else {
      if (!SILENT.has(part) || pointer === `/${part}`) said.push(nameOf(part, above, words));
      above = part;
    }
  }
  return language ? [...said, language] : said;
}

/** Says pointers in the reader's language. */
export function useFieldName(): (pointer: string) => string {
  const { t, i18n } = useTranslation("fields");
  const { language } = useFormat();
  return (pointer) => sayPointer(pointer, { t, exists: (key) => i18n.exists(key), language }).join(" · ");
}
