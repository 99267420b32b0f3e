// Where an achievement comes from and what came of it: units, persons, public money, cases.
import { useTranslation } from "react-i18next";
import type { AchievementRead } from "@/api/types";
import { Section } from "@/components/section";
import { useFormat } from "@/i18n/use-format";
import { Labelled } from "../labelled";
import styles from "./origin.module.css";

type Listing = Pick<AchievementRead, "units" | "persons" | "funding" | "cases" | "original_locale">;

export function Makers({ listing }: { listing: Listing }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const lang = listing.original_locale;
  const units = listing.units.toSorted((one, other) => one.rank - other.rank);
  const persons = listing.persons.toSorted((one, other) => one.rank - other.rank);
  if (units.length === 0 && persons.length === 0) return null;
  return (
    <Section title={t("achievement.makers")}>
      <div className={styles.pair}>
        {units.length > 0 && (
          <div>
            <h3 className={styles.title}>{t("achievement.units")}</h3>
            <ol className={styles.list}>
              {units.map((unit) => (
                <li key={unit.name}>
                  <bdi lang={lang}>{unit.name}</bdi>
                  {unit.share !== null && (
                    <span className={styles.quiet}>{percent(unit.share / 100, 1)}</span>
                  )}
                </li>
              ))}
            </ol>
          </div>
        )}
        {persons.length > 0 && (
          <div>
            <h3 className={styles.title}>{t("achievement.persons")}</h3>
            <ol className={styles.list}>
              {persons.map((person) => (
                <li key={`${person.rank} ${person.name}`}>
                  <bdi lang={lang}>{person.name}</bdi>
                  {person.role && (
                    <bdi className={styles.quiet} lang={lang}>
                      {person.role}
                    </bdi>
                  )}
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </Section>
  );
}

export function Funding({ listing }: { listing: Listing }) {
  const { t } = useTranslation();
  const lang = listing.original_locale;
  if (listing.funding.length === 0) return null;
  return (
    <Section title={t("achievement.funding")} note={t("achievement.fundingNote")}>
      <ul className={styles.list}>
        {listing.funding.map((line) => (
          <li key={`${line.source} ${line.number}`}>
            <bdi lang={lang}>{line.source}</bdi>
            {line.number && (
              <bdi dir="ltr" className={styles.quiet}>
                {line.number}
              </bdi>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Cases({ listing }: { listing: Listing }) {
  const { t } = useTranslation();
  const lang = listing.original_locale;
  if (listing.cases.length === 0) return null;
  return (
    <Section title={t("achievement.cases")}>
      <ul className={styles.cases}>
        {listing.cases.map((one) => (
          <li key={one.title}>
            <h3 className={styles.title} dir="auto" lang={lang}>
              {one.title}
            </h3>
            {one.text && (
              <p dir="auto" lang={lang}>
                {one.text}
              </p>
            )}
            {one.benefit && (
              <p className={styles.benefit}>
                <Labelled label={t("achievement.benefit")} lang={lang} text={one.benefit} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
