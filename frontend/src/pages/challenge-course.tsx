// What became of a challenge since its posting, on its public page: notices, questions, and the ways in.
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/components/button-link";
import { Section } from "@/components/section";
import { useMe } from "@/features/accounts/api";
import { useCourse } from "@/features/courses/api";
import styles from "@/features/courses/courses.module.css";
import { Events } from "@/features/courses/events";
import { FollowButton } from "@/features/courses/follow-button";
import { Questions } from "@/features/courses/questions";
import type { CourseRead } from "@/features/courses/types";

function WaysIn({ course }: { course: CourseRead }) {
  const { t } = useTranslation("course");
  const { data: me } = useMe();
  const params = { id: course.challenge_id };
  const works = course.allowed_actions.length + course.barred_actions.length > 0 || course.may.includes("answer");
  const solves = !works && course.stage === "propose" && !course.closed && (me?.memberships.length ?? 0) > 0;
  return (
    <div className={`${styles.bar} no-print`}>
      {solves && (
        <ButtonLink type="primary" to="/workspace/challenges/$id/proposal" params={params} search={{ organization: undefined }}>
          {t("propose")}
        </ButtonLink>
      )}
      {works && (
        <ButtonLink to="/workspace/challenges/$id/course" params={params}>
          {t("toConsole")}
        </ButtonLink>
      )}
      <FollowButton course={course} />
      {solves && <p>{t("proposeNote")}</p>}
    </div>
  );
}

export function ChallengeCourse({ id }: { id: string }) {
  const { t } = useTranslation("course");
  const { data: course } = useCourse(id);
  if (!course) return null;
  return (
    <>
      <Section title={t("events")}>
        <WaysIn course={course} />
        <Events course={course} />
      </Section>
      <Section title={t("questions")} note={t("questionsNote")}>
        <Questions course={course} />
      </Section>
    </>
  );
}
