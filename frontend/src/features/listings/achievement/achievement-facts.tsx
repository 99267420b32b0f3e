// The plain facts of an achievement: until when it holds, what kind of work it is.
import { useTranslation } from "react-i18next";
import type { AchievementRead } from "@/api/types";
import { LocalTime } from "@/components/local-time";
import { Card } from "@/components/section";
import { useFormat } from "@/i18n/use-format";
import { Facts } from "../facts";

type Listing = AchievementRead;

/** «Valid until …» and «confirmed …», for the line under the title. */
export function ValidityFacts({ listing }: { listing: Listing }) {
  const { t } = useTranslation();
  const { date, shortDate } = useFormat();
  const { valid_until: until, confirmed_at: confirmed, published_at: published } = listing;
  return (
    <>
      {until && <span>{t("entity.validUntil", { date: date(until) })}</span>}
      {confirmed && confirmed !== published && (
        <span className="muted">{t("entity.reconfirmed", { date: shortDate(confirmed) })}</span>
      )}
    </>
  );
}

export function AchievementFacts({ listing }: { listing: Listing }) {
  const { t } = useTranslation();
  const lang = listing.original_locale;
  return (
    <Card title={t("challenge.facts")}>
      <Facts
        facts={[
          listing.number && { key: "number", name: t("entity.numberName"), value: <bdi>{listing.number}</bdi> },
          listing.stage && { key: "stage", name: t("achievement.stage"), value: t(`stage.${listing.stage}`) },
          listing.attribute && {
            key: "attribute",
            name: t("achievement.attribute"),
            value: t(`attribute.${listing.attribute}`),
          },
          listing.level && {
            key: "level",
            name: t("achievement.level"),
            value: <bdi lang={lang}>{listing.level}</bdi>,
          },
          listing.evaluation && {
            key: "evaluation",
            name: t("achievement.evaluation"),
            value: <bdi lang={lang}>{listing.evaluation}</bdi>,
          },
          {
            key: "job",
            name: t("achievement.job"),
            value: t(listing.is_job_achievement ? "common.yes" : "common.no"),
          },
          listing.published_at && {
            key: "published",
            name: t("entity.published"),
            value: <LocalTime at={listing.published_at} day />,
          },
        ]}
      />
    </Card>
  );
}
