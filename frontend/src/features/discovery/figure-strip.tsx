// The platform in figures, counted by the server when it was asked.
import { useTranslation } from "react-i18next";
import type { Figures } from "@/api/generated/silkbridge.schemas";
import { LocalTime } from "@/components/local-time";
import { useFormat } from "@/i18n/use-format";
import styles from "./figure-strip.module.css";

interface Props {
  figures: Figures;
  /** When they were counted, as an ISO instant. */
  at: string;
}

export function FigureStrip({ figures, at }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const cells = [
    {
      key: "achievements",
      value: figures.achievements,
      note: t("home.achievementsNew", { count: figures.achievements_new }),
    },
    {
      key: "challenges",
      value: figures.challenges_open,
      note: t("home.challengesForeign", { count: figures.challenges_foreign }),
    },
    {
      key: "nodes",
      value: figures.nodes + figures.incubators,
      note: t("home.incubators", { count: figures.incubators }),
    },
    { key: "countries", value: figures.countries, note: t("home.languages", { count: figures.languages }) },
  ];
  return (
    <section className="container" aria-label={t("home.figures")}>
      <dl className={styles.strip}>
        {cells.map(({ key, value, note }) => (
          <div key={key} className={styles.cell}>
            <dt>{t(`home.${key}`)}</dt>
            <dd className={styles.value}>{number(value)}</dd>
            <dd className={styles.note}>{note}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.updated}>
        {t("home.updated")} <LocalTime at={at} short named />
      </p>
    </section>
  );
}
