// A challenge's frame in figures: kind, award, term, money, who may answer.
import { useTranslation } from "react-i18next";
import type { ChallengeRead } from "@/api/types";
import { MoneyText } from "@/components/money-text";
import { Card } from "@/components/section";
import { useFormat } from "@/i18n/use-format";
import { Facts } from "../facts";
import styles from "./challenge-facts.module.css";

export function ChallengeFacts({ challenge }: { challenge: ChallengeRead }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const { award_mode: award, awards, rd_months: months, trl_required: trl, budget } = challenge;
  const yes = (allowed: boolean) => t(allowed ? "common.yes" : "common.no");
  return (
    <Card title={t("challenge.facts")}>
      <Facts
        facts={[
          { key: "list", name: t("challenge.list"), value: t(`listKind.${challenge.list_kind}`) },
          { key: "kind", name: t("challenge.kind"), value: t(`challengeKind.${challenge.challenge_kind}`) },
          {
            key: "award",
            name: t("challenge.award"),
            value: award === "race" ? t("challenge.raceAwards", { count: awards }) : t(`awardMode.${award}`),
          },
          months !== null && { key: "months", name: t("challenge.months"), value: t("challenge.monthsValue", { count: months }) },
          trl !== null && {
            key: "trl",
            name: t("challenge.trlRequired"),
            value: <bdi>{t("challenge.trlAtLeast", { level: trl })}</bdi>,
          },
          budget && { key: "budget", name: t("challenge.budget"), value: <MoneyText money={budget} /> },
          { key: "consortium", name: t("challenge.consortium"), value: yes(challenge.consortium_allowed) },
          { key: "foreign", name: t("challenge.foreign"), value: yes(challenge.foreign_allowed) },
          challenge.thesis_topic && { key: "thesis", name: t("challenge.thesisTopic"), value: yes(true) },
        ]}
      />
      {challenge.funding_lines.length > 0 && (
        <>
          <h4 className={styles.sub}>{t("challenge.fundingLines")}</h4>
          <Facts
            facts={challenge.funding_lines.map((line) => ({
              key: line.source,
              name: <bdi lang={challenge.original_locale}>{line.source}</bdi>,
              value: <MoneyText money={line} />,
            }))}
          />
        </>
      )}
      {challenge.target_countries.length > 0 && (
        <p className={styles.note}>
          {t("entity.targets", { countries: challenge.target_countries.map(country).join(t("common.and")) })}
        </p>
      )}
      {challenge.foreign_allowed && <p className={styles.note}>{t("challenge.foreignNote")}</p>}
      <p className={styles.note}>{t("challenge.sealed")}</p>
    </Card>
  );
}
