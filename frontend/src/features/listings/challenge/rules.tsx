// The rules that posting freezes: what is frozen, criteria with weights, payment, rights in results.
import { useTranslation } from "react-i18next";
import type { ChallengeRead } from "@/api/types";
import { BlockTable } from "@/components/block-table";
import { FrozenMark } from "@/components/frozen-mark";
import { MoneyText } from "@/components/money-text";
import { Card, Section } from "@/components/section";
import { ThreadBar } from "@/components/thread-bar";
import { useIndicatorName } from "@/components/indicator-value";
import { useFormat } from "@/i18n/use-format";
import { Labelled } from "../labelled";
import { instalment } from "./course";
import styles from "./rules.module.css";

interface Props {
  challenge: ChallengeRead;
}

export function Frozen({ challenge }: Props) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { published_at: posted, state, deadline_zone: zone } = challenge;
  if (!posted || state === "returned" || state === "draft") return null;
  const items = ["bounty", "eligibility", "criteria", "ip", "deadline"] as const;
  return (
    <FrozenMark
      title={t("frozen.title")}
      text={t("frozen.text", { date: dateTime(posted, zone) })}
      items={items.map((item) => t(`frozen.${item}`))}
    />
  );
}

export function Criteria({ challenge }: Props) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const nameOf = useIndicatorName();
  const heaviest = Math.max(...challenge.criteria.map(({ weight }) => weight), 1);
  if (challenge.criteria.length === 0) return null;
  return (
    <Card title={t("challenge.criteria")}>
      <ul>
        {challenge.criteria.map((criterion) => (
          <li key={criterion.name} className={styles.criterion}>
            <p>
              <bdi>{nameOf(criterion, challenge.original_locale)}</bdi>
              <b>{percent(criterion.weight / 100, 1)}</b>
            </p>
            <ThreadBar share={criterion.weight / heaviest} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function PaymentPlan({ challenge }: Props) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const { bounty, payment_plan: plan, original_locale: lang } = challenge;
  if (plan.length === 0) return null;
  const paid = bounty && bounty.amount_minor > 0 ? bounty : undefined;
  return (
    <Section title={t("challenge.payment")} note={t("challenge.paymentNote")}>
      <BlockTable
        label={t("challenge.payment")}
        rows={plan}
        columns={[
          { key: "stage", head: t("challenge.instalment"), cell: (row) => <bdi lang={lang}>{row.stage}</bdi> },
          {
            key: "share",
            head: t("challenge.share"),
            end: true,
            lead: true,
            cell: (row) => <b>{percent(row.share / 100, 1)}</b>,
          },
          {
            key: "amount",
            head: t("challenge.amount"),
            end: true,
            cell: (row) => paid && <MoneyText money={{ ...paid, amount_minor: instalment(paid.amount_minor, row.share) }} />,
          },
          {
            key: "note",
            head: t("challenge.condition"),
            cell: (row) =>
              row.note && (
                <small dir="auto" lang={lang}>
                  {row.note}
                </small>
              ),
          },
        ]}
      />
    </Section>
  );
}

export function Eligibility({ challenge }: Props) {
  const { t } = useTranslation();
  if (challenge.eligibility.length === 0) return null;
  return (
    <Section title={t("challenge.eligibility")}>
      <ul className={styles.list} lang={challenge.original_locale} dir="auto">
        {challenge.eligibility.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

export function IpTerms({ challenge }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t("challenge.ip")}>
      <p>{t(`ipOwnership.${challenge.ip_ownership}`)}</p>
      {challenge.licence_back && (
        <p className={styles.back}>
          <Labelled
            label={t("challenge.licenceBackLabel")}
            lang={challenge.original_locale}
            text={challenge.licence_back}
          />
        </p>
      )}
    </Card>
  );
}
