// Leads over the best rival as bars with figures.
import { Trans, useTranslation } from "react-i18next";
import type { Advantage } from "@/api/types";
import { ThreadBar } from "@/components/thread-bar";
import { readableUnit } from "@/i18n/units";
import { useFormat, useLocale } from "@/i18n/use-format";
import { Labelled } from "../labelled";
import { barsOf, leadOver } from "./advantage-figures";
import styles from "./advantages.module.css";

function LeadLine({ advantage, lang }: { advantage: Advantage; lang: string }) {
  const { percent } = useFormat();
  const lead = leadOver(advantage);
  if (!lead || lead.share === 0) return null;
  return (
    <p className={styles.lead} data-ahead={lead.ahead}>
      <Trans
        i18nKey={lead.lower ? "achievement.leadLower" : "achievement.leadHigher"}
        values={{ share: percent(lead.share, lead.share < 0.1 ? 1 : 0), rival: lead.rival }}
        components={{ lead: <b />, rival: <bdi lang={lang} /> }}
      />
    </p>
  );
}

function Measure({ advantage, lang }: { advantage: Advantage; lang: string }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { code } = useLocale();
  const kind = advantage.unit ? advantage.better : (`${advantage.better}Plain` as const);
  return (
    <figure className={styles.measure}>
      <figcaption className={styles.head}>
        <b dir="auto" lang={lang}>
          {advantage.measure}
        </b>{" "}
        <span className={styles.unit}>{t(`achievement.${kind}`, { unit: readableUnit(advantage.unit ?? "", code) })}</span>
      </figcaption>
      <ul className={styles.rows}>
        {barsOf(advantage).map((bar, index) => (
          <li key={bar.name ?? ""} className={styles.row} data-own={index === 0}>
            <span className={styles.name} lang={bar.name === undefined ? undefined : lang}>
              <bdi>{bar.name ?? t("achievement.own")}</bdi>
            </span>
            <ThreadBar share={bar.share} quiet={index > 0} />
            <span className={styles.figure}>
              <bdi>{number(bar.value)}</bdi>
            </span>
          </li>
        ))}
      </ul>
      <LeadLine advantage={advantage} lang={lang} />
      {advantage.source && (
        <p className={styles.source} dir="auto">
          <Labelled label={t("achievement.source")} lang={lang} text={advantage.source} />
        </p>
      )}
    </figure>
  );
}

export function Advantages({ advantages, lang }: { advantages: readonly Advantage[]; lang: string }) {
  return (
    <div className={styles.grid}>
      {advantages.map((advantage) => (
        <Measure key={advantage.measure} advantage={advantage} lang={lang} />
      ))}
    </div>
  );
}
