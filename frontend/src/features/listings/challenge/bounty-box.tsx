// What a challenge pays and until when it takes proposals.
import { useTranslation } from "react-i18next";
import type { ChallengeRead } from "@/api/types";
import { DueClock, DueTimes } from "@/components/due-clock";
import { MoneyText } from "@/components/money-text";
import { useFormat } from "@/i18n/use-format";
import styles from "./bounty-box.module.css";

const NEAR_HOURS = 72;

function Instalments({ challenge }: { challenge: ChallengeRead }) {
  const { percent } = useFormat();
  if (challenge.payment_plan.length === 0) return null;
  return (
    <p className={styles.line}>
      {challenge.payment_plan.map((part, index) => (
        <span key={part.stage}>
          {index > 0 && " · "}
          <bdi lang={challenge.original_locale}>{part.stage}</bdi>{" "}
          <bdi>{percent(part.share / 100, 1)}</bdi>
        </span>
      ))}
    </p>
  );
}

export function BountyBox({ challenge }: { challenge: ChallengeRead }) {
  const { t } = useTranslation();
  const { bounty, deadline_at: deadline, deadline_zone: zone } = challenge;
  return (
    <section className={styles.box} aria-label={t("challenge.bountyAndDeadline")}>
      <div>
        <h2 className={styles.name}>{t("challenge.bounty")}</h2>
        {bounty && bounty.amount_minor > 0 ? (
          <MoneyText money={bounty} size="lg" />
        ) : (
          <b className={styles.open}>{t("challenge.negotiable")}</b>
        )}
        <Instalments challenge={challenge} />
      </div>
      <div>
        <h2 className={styles.name}>{t("challenge.deadline")}</h2>
        {deadline ? <DueClock at={deadline} nearHours={NEAR_HOURS} /> : <b>{t("deadlineState.none")}</b>}
      </div>
      {deadline && (
        <div>
          <DueTimes at={deadline} zone={zone} />
          <p className={styles.line}>{t("challenge.extendOnly")}</p>
        </div>
      )}
    </section>
  );
}
