// What the technology costs and in which ways it may change hands.
import { useTranslation } from "react-i18next";
import type { AchievementRead } from "@/api/types";
import { MoneyText } from "@/components/money-text";
import { Card } from "@/components/section";
import styles from "./offer-card.module.css";

type Offer = Pick<AchievementRead, "price" | "price_kind" | "modes" | "abstract_only">;

export function OfferCard({ listing, lang }: { listing: Offer; lang: string }) {
  const { t } = useTranslation();
  const { price, price_kind: kind, modes } = listing;
  return (
    <Card title={t("achievement.priceTitle")} quiet>
      <p className={styles.price}>
        {price && price.amount_minor > 0 ? (
          <>
            <MoneyText money={price} size="lg" /> <span className={styles.kind}>{t(`priceKind.${kind}`)}</span>
          </>
        ) : (
          <b className={styles.open}>{t("priceKind.negotiable")}</b>
        )}
      </p>
      {modes.length > 0 && (
        <ul className={styles.modes} aria-label={t("achievement.modes")}>
          {modes.map((offered) => (
            <li key={offered.mode}>
              <b>{t(`mode.${offered.mode}`)}</b>
              {offered.terms && (
                <p dir="auto" lang={lang}>
                  {offered.terms}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
