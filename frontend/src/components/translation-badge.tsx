// Says that a text is a translation, of which kind, and from which language.
import { useTranslation } from "react-i18next";
import type { TranslationKind } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { TranslateIcon } from "./icons";
import styles from "./translation-badge.module.css";

interface Props {
  kind: TranslationKind;
  /** Language code of the original. */
  from: string;
}

export function TranslationBadge({ kind, from }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  if (kind === "original") return null;
  return (
    <span className={styles.badge}>
      <TranslateIcon size={14} />
      {t("translation.from", { kind: t(`translation.${kind}`), language: language(from) })}
    </span>
  );
}
