// The review of a challenge for its sponsor and the desk: qualification, panel, ranking, awards.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/components/button-link";
import { Loading } from "@/components/loading";
import { LocalTime } from "@/components/local-time";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Card, Section } from "@/components/section";
import { StageRail } from "@/components/stage-rail";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import { useReview } from "@/features/reviews/api";
import { Awards } from "@/features/reviews/awards";
import { Checks } from "@/features/reviews/checks";
import { DrawRecord } from "@/features/reviews/draw-record";
import { DrawButton, NoPanel, Panel } from "@/features/reviews/panel";
import { Ranking } from "@/features/reviews/ranking";
import { ReviewSteps } from "@/features/reviews/steps";
import type { ReviewRead } from "@/features/reviews/types";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/workspace/challenges/$id/review");
const PATH = ["qualify", "review", "ranked", "notice", "sign"] as const;
const NOTICE_TONE: Record<NonNullable<ReviewRead["notice"]>["state"], Tone> = {
  published: "wait",
  objected: "stop",
  closed_clean: "done",
  upheld: "stop",
  withdrawn: "neutral",
};

function Rail({ review }: { review: ReviewRead }) {
  const { t } = useTranslation("course");
  const at = PATH.findIndex((stage) => stage === review.stage);
  if (at < 0) return null;
  const place = (index: number) => (index < at ? "past" : index === at ? "now" : "ahead");
  return (
    <StageRail
      label={t("review.title")}
      stages={PATH.map((stage, index) => ({ key: stage, name: t(`stage.${stage}`), place: place(index) }))}
    />
  );
}

function NoticeCard({ review }: { review: ReviewRead }) {
  const { t } = useTranslation("panels");
  const { notice } = review;
  if (!notice) return null;
  return (
    <Card title={t("notice.title")}>
      <div className={desk.stack}>
        <StateTag tone={NOTICE_TONE[notice.state]}>{t(`noticeState.${notice.state}`)}</StateTag>
        <p>
          {t("notice.until")} <LocalTime at={notice.ends_on} day />
        </p>
        {notice.open_objections > 0 && <p>{t("notice.objections", { count: notice.open_objections })}</p>}
        <ButtonLink to="/notices/$id" params={{ id: notice.number }}>
          {t("notice.open")}
        </ButtonLink>
      </div>
    </Card>
  );
}

function PanelPart({ review }: { review: ReviewRead }) {
  const { t } = useTranslation("panels");
  const { panel } = review;
  return (
    <Section title={t("panel.title")}>
      {review.can_draw && <DrawButton review={review} />}
      {panel ? <Panel review={review} panel={panel} /> : <NoPanel review={review} />}
      {panel && <DrawRecord id={review.challenge_id} />}
    </Section>
  );
}

function Review({ review }: { review: ReviewRead }) {
  const { t } = useTranslation(["panels", "course"]);
  usePageTitle(`${t("course:review.title")} · ${review.title}`);
  const params = { id: review.challenge_id };
  return (
    <>
      <p className={desk.crumbs}>
        <Link to="/workspace/reviews">{t("desk.title")}</Link> ›{" "}
        <Link to="/workspace/challenges/$id/course" params={params}>
          {t("desk.toCourse")}
        </Link>
      </p>
      <div className={desk.head}>
        <h1 dir="auto" {...(review.title_lang && { lang: review.title_lang })}>
          {review.title}
        </h1>
        <StateTag tone="live" boxed>
          {t(`course:stage.${review.stage}`)}
        </StateTag>
      </div>
      <Rail review={review} />
      <ReviewSteps review={review} primary={!review.can_draw} />
      <div className={review.notice ? desk.columns : undefined}>
        <div>
          {review.awards.length > 0 && (
            <Section title={t("awards")}>
              <Awards review={review} />
            </Section>
          )}
          {review.ranking && (
            <Section title={t("ranking.title")}>
              <Ranking ranking={review.ranking} challenge={review.challenge_id} />
            </Section>
          )}
          {review.stage !== "qualify" && <PanelPart review={review} />}
          <Section title={t("checks")}>
            <Checks review={review} />
          </Section>
        </div>
        {review.notice && (
          <aside className={desk.aside}>
            <NoticeCard review={review} />
          </aside>
        )}
      </div>
    </>
  );
}

export function ChallengeReviewPage() {
  const { id } = route.useParams();
  const review = useReview(id);
  if (isMissing(review.error)) return <NotFoundPage />;
  return (
    <QueryView query={review} loading={<Loading rows={5} kind="page" />}>
      {(found) => <Review review={found} />}
    </QueryView>
  );
}
