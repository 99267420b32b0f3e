// Chooses the language and keeps page and filters as they are.
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { NativeSelect } from "@/components/native-select";
import { changeLocale, type LocaleTag } from "@/i18n";
import { LOCALES } from "@/i18n/locales.gen";
import { useLocale } from "@/i18n/use-format";

const OPTIONS = LOCALES.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }));

export function LocaleSwitch() {
  const { t } = useTranslation();
  const { tag } = useLocale();
  const navigate = useNavigate();
  const choose = async (next: LocaleTag) => {
    await changeLocale(next);
    // an address that names a language must not contradict the choice
    if (new URLSearchParams(location.search).has("lang")) {
      await navigate({
        to: ".",
        search: (search: Record<string, unknown>) => ({ ...search, lang: next }),
        replace: true,
      } as never);
    }
  };
  return (
    <NativeSelect quiet label={t("nav.language")} value={tag} options={OPTIONS} onChange={(next) => void choose(next)} />
  );
}
