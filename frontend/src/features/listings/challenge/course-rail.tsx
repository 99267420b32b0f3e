// The course of a challenge from its posting to the last payment.
import { useTranslation } from "react-i18next";
import type { ChallengeRead } from "@/api/types";
import { LocalTime } from "@/components/local-time";
import { StageRail } from "@/components/stage-rail";
import { useFormat } from "@/i18n/use-format";
import { courseOf, type Stage } from "./course";
import styles from "./course-rail.module.css";

/** `stage` is what the course itself says, where the challenge has one. */
export function CourseRail({ challenge, stage }: { challenge: ChallengeRead; stage?: string | undefined }) {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  const { published_at: posted, deadline_at: deadline, deadline_zone: zone } = challenge;
  const note = (one: Stage, place: string) => {
    if (one === "post" && posted) return <LocalTime at={posted} day short />;
    if (!deadline) return undefined;
    if (one === "propose" && place === "now") return t("challenge.until", { date: shortDate(deadline, zone) });
    return one === "open" ? <LocalTime at={deadline} zone={zone} short /> : undefined;
  };
  return (
    <div className={styles.course}>
      <p className={styles.title}>{t("challenge.process")}</p>
      <StageRail
        label={t("challenge.process")}
        stages={courseOf(challenge, stage).map(({ stage: one, place }) => ({
          key: one,
          name: t(`challenge.course.${one}`),
          place,
          note: note(one, place),
        }))}
      />
    </div>
  );
}
