// One achievement: what it does, on what evidence, how it may be had, and which challenges it answers.
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AchievementRead } from "@/api/types";
import { IndicatorTable } from "@/components/indicator-table";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { PrintNote } from "@/components/print-note";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { STATE_TONE, StateTag } from "@/components/state-tag";
import { TwoColumns } from "@/components/two-columns";
import { useMe } from "@/features/accounts/api";
import { Advantages } from "@/features/listings/achievement/advantages";
import { AchievementFacts, ValidityFacts } from "@/features/listings/achievement/achievement-facts";
import { IpTable } from "@/features/listings/achievement/ip-table";
import { OfferCard } from "@/features/listings/achievement/offer-card";
import { Cases, Funding, Makers } from "@/features/listings/achievement/origin";
import { Readiness } from "@/features/listings/achievement/readiness";
import { Gated, Unnamed } from "@/features/listings/achievement/withheld-parts";
import { useAchievement } from "@/features/listings/api";
import { ContactCard } from "@/features/listings/contact-card";
import { ExportCard } from "@/features/listings/export-card";
import { addressOf, ListingActions } from "@/features/listings/listing-actions";
import { ListingFiles } from "@/features/listings/listing-files";
import { ListingHead } from "@/features/listings/listing-head";
import { ListingTimeline } from "@/features/listings/listing-timeline";
import { MatchesCard } from "@/features/listings/match/matches-card";
import { Chapter, Chapters } from "@/features/listings/prose";
import { SimilarListings } from "@/features/listings/similar-listings";
import { wordsOf } from "@/features/listings/texts";
import { Topics } from "@/features/listings/topics";
import { type TextChoice, type TextOf, useTexts } from "@/features/listings/use-texts";
import { useNode } from "@/features/nodes/api";
import { useFieldName, useReadinessLevels } from "@/features/taxonomy/api";
import { useContact } from "./contact-listing";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/portal/achievements/$id");

export function AchievementPage() {
  const { id } = route.useParams();
  const query = useAchievement(id);
  if (isMissing(query.error)) return <NotFoundPage />;
  return (
    <div className="container">
      <QueryView query={query} loading={<Loading rows={5} kind="page" />}>
        {(listing) => <Achievement key={listing.id} listing={listing} />}
      </QueryView>
    </div>
  );
}

type Words = TextChoice<TextOf<AchievementRead>> | undefined;

function Achievement({ listing }: { listing: AchievementRead }) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const words = useTexts(listing);
  const home = listing.home_node?.slug;
  const { data: node } = useNode(home ?? "", home !== undefined);
  const contact = useContact(listing);
  const title = words?.text.title ?? "";
  usePageTitle(title || t("entity.untitled"));
  return (
    <article>
      <ListingHead
        listing={listing}
        words={words}
        fieldName={fieldName}
        state={
          <StateTag tone={STATE_TONE[listing.state]} boxed>
            {t(`state.${listing.state}`)}
          </StateTag>
        }
        facts={<ValidityFacts listing={listing} />}
        actions={<ListingActions listing={listing} title={title} node={node} contact={contact} />}
      />
      <TwoColumns
        aside={
          <>
            <OfferCard listing={listing} lang={listing.original_locale} />
            <ContactCard listing={listing} title={title} node={node} />
            <MatchesCard listing={listing} />
            <ExportCard listing={listing} />
            <AchievementFacts listing={listing} />
            <Topics listing={listing} fieldName={fieldName} />
          </>
        }
      >
        <Body listing={listing} words={words} />
      </TwoColumns>
      <PrintNote address={addressOf(listing)} />
    </article>
  );
}

function Body({ listing, words }: { listing: AchievementRead; words: Words }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const chapter = (pick: (text: TextOf<AchievementRead>) => string) =>
    words && wordsOf(words.text, words.original, pick);
  return (
    <div>
      <Chapter title={t("achievement.summary")} words={chapter(({ summary }) => summary)} />
      <Chapter title={t("achievement.problem")} words={chapter(({ sections }) => sections.problem)} />
      <Gated listing={listing} />
      <Substance listing={listing} />
      <Chapters
        title={t("achievement.story")}
        chapters={[
          { key: "innovation", title: t("achievement.innovation"), words: chapter(({ sections }) => sections.innovation) },
          {
            key: "application",
            title: t("achievement.application"),
            words: chapter(({ sections }) => sections.application),
          },
          { key: "body", title: t("achievement.body"), words: chapter(({ body }) => body) },
        ]}
      />
      <Cases listing={listing} />
      <Rights listing={listing} />
      <Makers listing={listing} />
      <Funding listing={listing} />
      <Unnamed listing={listing} />
      <ListingFiles
        listing={listing}
        signedIn={Boolean(me?.person)}
        here={`/achievements/${listing.number ?? listing.id}`}
      />
      <ListingTimeline listing={listing} />
      <SimilarListings listing={listing} />
    </div>
  );
}

/** Indicators, leads and readiness: what a buyer compares. */
function Substance({ listing }: { listing: AchievementRead }) {
  const { t } = useTranslation();
  const { data: levels } = useReadinessLevels();
  const { indicators, advantages, trl, original_locale: lang } = listing;
  const proven = indicators.filter(({ evidence }) => evidence.kind === "third_party").length;
  return (
    <>
      {indicators.length > 0 && (
        <Section
          title={t("achievement.indicators")}
          note={t("achievement.indicatorsNote", { count: indicators.length, proven })}
        >
          <IndicatorTable indicators={indicators} lang={lang} />
        </Section>
      )}
      {advantages.length > 0 && (
        <Section title={t("achievement.advantages")}>
          <Advantages advantages={advantages} lang={lang} />
        </Section>
      )}
      {trl !== null && levels && (
        <Section title={t("achievement.trl")} note="GB/T 22900">
          <Readiness level={trl} levels={levels} evidence={listing.trl_evidence} lang={lang} />
        </Section>
      )}
    </>
  );
}

function Rights({ listing }: { listing: AchievementRead }) {
  const { t } = useTranslation();
  const { ip, encumbrance, original_locale: lang } = listing;
  if (ip.length === 0 && !encumbrance) return null;
  return (
    <Section title={t("achievement.ip")} note={!encumbrance && t("achievement.noEncumbrance")}>
      {ip.length > 0 && <IpTable rights={ip} lang={lang} owner={listing.organization.name} />}
      {encumbrance && (
        <p>
          <StateTag tone="wait">{t("achievement.encumbrance")}</StateTag> <bdi lang={lang}>{encumbrance}</bdi>
        </p>
      )}
    </Section>
  );
}
