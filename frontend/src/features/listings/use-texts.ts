// The reader's choice among a listing's texts.
import { useState } from "react";
import type { AnyListing } from "@/api/types";
import { useLocale } from "@/i18n/use-format";
import { arrangeTexts } from "./texts";

export type TextOf<L extends AnyListing> = L["texts"][number];

export interface TextChoice<T> {
  texts: readonly T[];
  text: T;
  original: T | undefined;
  /** None of the texts is in the reader's own language. */
  foreign: boolean;
  choose: (locale: string) => void;
}

/** The reader's language leads until another is chosen; undefined while a draft has no words. */
export function useTexts<L extends AnyListing>(listing: L): TextChoice<TextOf<L>> | undefined {
  const { code } = useLocale();
  const [chosen, choose] = useState<string>();
  const texts = arrangeTexts<TextOf<L>>(listing.texts, code, listing.original_locale);
  const text = texts.find(({ locale }) => locale === chosen) ?? texts[0];
  if (!text) return undefined;
  return {
    texts,
    text,
    original: texts.find(({ locale }) => locale === listing.original_locale),
    foreign: texts.every(({ locale }) => locale !== code),
    choose,
  };
}
