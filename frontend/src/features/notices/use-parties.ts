// The organisations of a notice, named in the reader's language as far as they have such names.
import { useTranslation } from "react-i18next";
import { useLocale } from "@/i18n/use-format";
import { pickName } from "@/i18n/pick";
import type { NoticeParty } from "./types";

export function useParties() {
  const { code } = useLocale();
  const { t } = useTranslation("notices");
  return (parties: readonly NoticeParty[]) =>
    parties.map(({ role, names }) => {
      const found = pickName(names, code);
      return { role, word: t(`role.${role}`), name: found?.name ?? "—", lang: found?.lang };
    });
}
