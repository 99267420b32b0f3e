// One challenge: what it pays, until when, what must be reached, by which rules, and who may answer.
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ChallengeRead } from "@/api/types";
import { RequirementTable } from "@/components/indicator-table";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { PrintNote } from "@/components/print-note";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { STATE_TONE, StateTag } from "@/components/state-tag";
import { TwoColumns } from "@/components/two-columns";
import { useMe } from "@/features/accounts/api";
import { useCourse } from "@/features/courses/api";
import { useChallenge } from "@/features/listings/api";
import { BountyBox } from "@/features/listings/challenge/bounty-box";
import { ChallengeFacts } from "@/features/listings/challenge/challenge-facts";
import { CourseRail } from "@/features/listings/challenge/course-rail";
import { DEADLINE_TONE } from "@/features/listings/challenge/deadline-tone";
import { Criteria, Eligibility, Frozen, IpTerms, PaymentPlan } from "@/features/listings/challenge/rules";
import { ContactCard } from "@/features/listings/contact-card";
import { addressOf, ListingActions } from "@/features/listings/listing-actions";
import { ListingFiles } from "@/features/listings/listing-files";
import { ListingHead } from "@/features/listings/listing-head";
import { ListingTimeline } from "@/features/listings/listing-timeline";
import { MatchesCard } from "@/features/listings/match/matches-card";
import { Chapter, Chapters } from "@/features/listings/prose";
import { SimilarListings } from "@/features/listings/similar-listings";
import { wordsOf } from "@/features/listings/texts";
import { Tags } from "@/features/listings/tags";
import { Topics } from "@/features/listings/topics";
import { type TextChoice, type TextOf, useTexts } from "@/features/listings/use-texts";
import { Withheld } from "@/features/listings/withheld";
import { useNode } from "@/features/nodes/api";
import { useFieldName } from "@/features/taxonomy/api";
import { ChallengeCourse } from "./challenge-course";
import { useContact } from "./contact-listing";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/portal/challenges/$id");

export function ChallengePage() {
  const { id } = route.useParams();
  const query = useChallenge(id);
  if (isMissing(query.error)) return <NotFoundPage />;
  return (
    <div className="container">
      <QueryView query={query} loading={<Loading rows={5} kind="page" />}>
        {(challenge) => <Challenge key={challenge.id} challenge={challenge} />}
      </QueryView>
    </div>
  );
}

type Words = TextChoice<TextOf<ChallengeRead>> | undefined;

/** On the market the deadline says more than the state. */
function State({ challenge }: { challenge: ChallengeRead }) {
  const { t } = useTranslation();
  const { state, deadline_state: deadline } = challenge;
  const live = state === "published";
  return (
    <StateTag tone={live ? DEADLINE_TONE[deadline] : STATE_TONE[state]} boxed>
      {live && deadline !== "none" ? t(`deadlineState.${deadline}`) : t(`state.${state}`)}
    </StateTag>
  );
}

function Terms({ challenge }: { challenge: ChallengeRead }) {
  const { t } = useTranslation();
  return (
    <>
      <span>
        {t(`listKind.${challenge.list_kind}`)} · {t(`challengeKind.${challenge.challenge_kind}`)}
      </span>
      <Tags>
        <span className="tag">{t(`awardMode.${challenge.award_mode}`)}</span>
        {challenge.consortium_allowed && <span className="tag">{t("consortium")}</span>}
        {challenge.foreign_allowed && <span className="tag tag-cross">{t("foreignOpen")}</span>}
        {challenge.thesis_topic && <span className="tag">{t("challenge.thesis")}</span>}
      </Tags>
    </>
  );
}

function Challenge({ challenge }: { challenge: ChallengeRead }) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const words = useTexts(challenge);
  const home = challenge.home_node?.slug;
  const { data: node } = useNode(home ?? "", home !== undefined);
  const contact = useContact(challenge);
  const { data: course } = useCourse(challenge.id);
  const title = words?.text.title ?? "";
  usePageTitle(title || t("entity.untitled"));
  return (
    <article>
      <ListingHead
        listing={challenge}
        words={words}
        fieldName={fieldName}
        state={<State challenge={challenge} />}
        facts={<Terms challenge={challenge} />}
        actions={<ListingActions listing={challenge} title={title} node={node} contact={contact} />}
      />
      <BountyBox challenge={challenge} />
      <CourseRail challenge={challenge} stage={course?.stage} />
      <TwoColumns
        aside={
          <>
            <Frozen challenge={challenge} />
            <Criteria challenge={challenge} />
            <ChallengeFacts challenge={challenge} />
            <IpTerms challenge={challenge} />
            <MatchesCard listing={challenge} />
            <ContactCard listing={challenge} title={title} node={node} />
            <Topics listing={challenge} fieldName={fieldName} />
          </>
        }
      >
        <Body challenge={challenge} words={words} />
      </TwoColumns>
      <PrintNote address={addressOf(challenge)} />
    </article>
  );
}

function Body({ challenge, words }: { challenge: ChallengeRead; words: Words }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const { required_indicators: required, original_locale: lang } = challenge;
  const chapter = (pick: (text: TextOf<ChallengeRead>) => string) =>
    words && wordsOf(words.text, words.original, pick);
  return (
    <div>
      <Section title={t("challenge.indicators")} note={t("challenge.indicatorsNote", { count: required.length })}>
        {required.length > 0 ? (
          <RequirementTable indicators={required} lang={lang} />
        ) : (
          <p className="muted">{t("challenge.noIndicators")}</p>
        )}
      </Section>
      <Chapter title={t("achievement.summary")} words={chapter(({ summary }) => summary)} />
      <Chapters
        title={t("challenge.story")}
        chapters={[
          { key: "background", title: t("challenge.background"), words: chapter(({ sections }) => sections.background) },
          { key: "tried", title: t("challenge.tried"), words: chapter(({ sections }) => sections.tried) },
          { key: "difficulty", title: t("challenge.difficulty"), words: chapter(({ sections }) => sections.difficulty) },
          { key: "body", title: t("achievement.body"), words: chapter(({ body }) => body) },
        ]}
      />
      <Chapter title={t("challenge.deliverables")} words={chapter(({ sections }) => sections.deliverables)} />
      <Eligibility challenge={challenge} />
      <PaymentPlan challenge={challenge} />
      {challenge.organization.anonymous && (
        <Withheld
          title={t("entity.anonymousTitle")}
          text={t("entity.anonymousText")}
          parts={[t("achievement.owner"), t("challenge.fundingLines")]}
        />
      )}
      <ListingFiles
        listing={challenge}
        signedIn={Boolean(me?.person)}
        here={`/challenges/${challenge.number ?? challenge.id}`}
      />
      <ChallengeCourse id={challenge.id} />
      <ListingTimeline listing={challenge} />
      <SimilarListings listing={challenge} />
    </div>
  );
}
