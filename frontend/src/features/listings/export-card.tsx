// Where a listing stands at the export gate, and what that means for parties abroad.
import { useTranslation } from "react-i18next";
import type { AchievementRead } from "@/api/types";
import { EXPORT_TONE } from "@/components/export-tone";
import { Card } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import styles from "./contact-card.module.css";

export function ExportCard({ listing }: { listing: AchievementRead }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const { export_status: status, target_countries: wanted } = listing;
  return (
    <Card title={t("achievement.export")}>
      <div className={styles.status}>
        <StateTag tone={EXPORT_TONE[status]} boxed>
          {t(`exportStatus.${status}`)}
        </StateTag>
      </div>
      <p className={styles.note}>{t(`exportNote.${status}`)}</p>
      {wanted.length > 0 && (
        <p className={styles.note}>{t("entity.targets", { countries: wanted.map(country).join(t("common.and")) })}</p>
      )}
    </Card>
  );
}
