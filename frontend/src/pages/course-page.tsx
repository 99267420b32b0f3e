// The desk of a posted challenge: its course, questions to answer, steps to take, and the opening.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/components/button-link";
import { DueClock, DueTimes } from "@/components/due-clock";
import { FrozenMark } from "@/components/frozen-mark";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Card, Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useCourse } from "@/features/courses/api";
import { Events } from "@/features/courses/events";
import { Questions } from "@/features/courses/questions";
import { Steps } from "@/features/courses/steps";
import type { CourseRead } from "@/features/courses/types";
import { useChallenge } from "@/features/listings/api";
import { useTexts } from "@/features/listings/use-texts";
import { useOpening } from "@/features/proposals/api";
import { Holders, OpeningRecord } from "@/features/proposals/opening";
import type { ChallengeRead } from "@/api/types";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/workspace/challenges/$id/course");

function Title({ challenge }: { challenge: ChallengeRead }) {
  const { t } = useTranslation("course");
  const words = useTexts(challenge);
  const title = words?.text.title ?? "";
  usePageTitle(`${t("console")} · ${title}`);
  return (
    <h1 dir="auto" {...(words && { lang: words.text.locale })}>
      {title}
    </h1>
  );
}

function Opening({ course }: { course: CourseRead }) {
  const { t } = useTranslation("course");
  const opening = useOpening(course.challenge_id, true);
  return (
    <QueryView query={opening}>
      {(found) => (
        <>
          <Section title={t("opening.title")}>
            <Holders opening={found} />
          </Section>
          {found.opened_at && (
            <Section title={t("record.title")} note={t("event.proposals", { count: found.proposals.length })}>
              <OpeningRecord opening={found} />
            </Section>
          )}
        </>
      )}
    </QueryView>
  );
}

function Console({ course, challenge }: { course: CourseRead; challenge: ChallengeRead }) {
  const { t } = useTranslation("course");
  const waits = course.stage === "propose" && course.closed;
  return (
    <>
      <p className={desk.crumbs}>
        <Link to="/challenges/$id" params={{ id: course.challenge_id }}>
          {challenge.number ?? t("toChallenge")}
        </Link>
      </p>
      <div className={desk.head}>
        <Title challenge={challenge} />
        <StateTag tone={waits ? "wait" : "live"} boxed>
          {waits ? t("event.waiting") : t(`stage.${course.stage}`)}
        </StateTag>
      </div>
      <div className={desk.columns}>
        <div>
          <Steps course={course} />
          {course.stage !== "propose" && (
            <Section title={t("review.title")}>
              <p>{t("review.lead")}</p>
              <ButtonLink to="/workspace/challenges/$id/review" params={{ id: course.challenge_id }}>
                {t("review.open")}
              </ButtonLink>
            </Section>
          )}
          <Opening course={course} />
          <Section title={t("questions")}>
            <Questions course={course} />
          </Section>
        </div>
        <aside className={desk.aside}>
          <Card title={t("deadline")}>
            <div className={desk.stack}>
              <DueClock at={course.deadline_at} nearHours={72} />
              <DueTimes at={course.deadline_at} zone={course.deadline_zone} />
            </div>
          </Card>
          <Card title={t("events")}>
            <Events course={course} />
          </Card>
          <FrozenMark title={t("frozen")} text={t("frozenText")} items={[]} hash={course.frozen_sha256} />
        </aside>
      </div>
    </>
  );
}

export function CoursePage() {
  const { id } = route.useParams();
  const course = useCourse(id);
  const challenge = useChallenge(id);
  if (isMissing(course.error) || isMissing(challenge.error)) return <NotFoundPage />;
  return (
    <QueryView query={course} loading={<Loading rows={5} kind="page" />}>
      {(found) => (
        <QueryView query={challenge} loading={<Loading rows={5} kind="page" />}>
          {(shown) => <Console course={found} challenge={shown} />}
        </QueryView>
      )}
    </QueryView>
  );
}
