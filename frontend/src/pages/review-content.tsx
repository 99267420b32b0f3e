// The listing as its readers will see it, each part open to a remark.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AchievementRead, AnyListing, ChallengeRead } from "@/api/types";
import { IndicatorTable, RequirementTable } from "@/components/indicator-table";
import { Section } from "@/components/section";
import { useMe } from "@/features/accounts/api";
import { AchievementFacts } from "@/features/listings/achievement/achievement-facts";
import { Advantages } from "@/features/listings/achievement/advantages";
import { IpTable } from "@/features/listings/achievement/ip-table";
import { OfferCard } from "@/features/listings/achievement/offer-card";
import { Cases, Funding, Makers } from "@/features/listings/achievement/origin";
import { Readiness } from "@/features/listings/achievement/readiness";
import { BountyBox } from "@/features/listings/challenge/bounty-box";
import { ChallengeFacts } from "@/features/listings/challenge/challenge-facts";
import { Criteria, Eligibility, IpTerms, PaymentPlan } from "@/features/listings/challenge/rules";
import { ExportCard } from "@/features/listings/export-card";
import { isAchievement } from "@/features/listings/kinds";
import { ListingFiles } from "@/features/listings/listing-files";
import { Chapter } from "@/features/listings/prose";
import { wordsOf } from "@/features/listings/texts";
import { Topics } from "@/features/listings/topics";
import type { TextChoice, TextOf } from "@/features/listings/use-texts";
import { Remarkable } from "@/features/review/remarkable";
import { useReadinessLevels } from "@/features/taxonomy/api";

type Words = TextChoice<TextOf<AnyListing>> | undefined;

/** A chapter in the chosen language; a remark goes to the language it is read in. */
function Text({ title, words, path }: { title: string; words: Words; path: string }) {
  const pick = (text: TextOf<AnyListing>) => {
    const [first = "", second] = path.split("/");
    const value = (text as unknown as Record<string, unknown>)[first];
    return String((second ? (value as Record<string, unknown> | undefined)?.[second] : value) ?? "");
  };
  const said = words && wordsOf(words.text, words.original, pick);
  if (!said) return null;
  return (
    <Remarkable pointer={`/texts/${said.locale}/${path}`}>
      <Chapter title={title} words={said} />
    </Remarkable>
  );
}

function AchievementBody({ listing, words }: { listing: AchievementRead; words: Words }) {
  const { t } = useTranslation();
  const { data: levels } = useReadinessLevels();
  const { indicators, advantages, trl, ip, original_locale: lang } = listing;
  const part = (field: string, content: ReactNode) => content && <Remarkable pointer={`/${field}`}>{content}</Remarkable>;
  return (
    <>
      <Text title={t("achievement.summary")} words={words} path="summary" />
      <Text title={t("achievement.problem")} words={words} path="sections/problem" />
      {part(
        "indicators",
        indicators.length > 0 && (
          <Section title={t("achievement.indicators")}>
            <IndicatorTable indicators={indicators} lang={lang} />
          </Section>
        ),
      )}
      {part(
        "advantages",
        advantages.length > 0 && (
          <Section title={t("achievement.advantages")}>
            <Advantages advantages={advantages} lang={lang} />
          </Section>
        ),
      )}
      {part(
        "trl",
        trl !== null && levels && (
          <Section title={t("achievement.trl")} note="GB/T 22900">
            <Readiness level={trl} levels={levels} evidence={listing.trl_evidence} lang={lang} />
          </Section>
        ),
      )}
      <Text title={t("achievement.innovation")} words={words} path="sections/innovation" />
      <Text title={t("achievement.application")} words={words} path="sections/application" />
      <Text title={t("achievement.body")} words={words} path="body" />
      {part("cases", listing.cases.length > 0 && <Cases listing={listing} />)}
      {part(
        "ip",
        ip.length > 0 && (
          <Section title={t("achievement.ip")} note={!listing.encumbrance && t("achievement.noEncumbrance")}>
            <IpTable rights={ip} lang={lang} owner={listing.organization.name} />
          </Section>
        ),
      )}
      {part("units", listing.units.length + listing.persons.length > 0 && <Makers listing={listing} />)}
      {part("funding", listing.funding.length > 0 && <Funding listing={listing} />)}
    </>
  );
}

function ChallengeBody({ challenge, words }: { challenge: ChallengeRead; words: Words }) {
  const { t } = useTranslation();
  const { required_indicators: required, original_locale: lang } = challenge;
  return (
    <>
      <BountyBox challenge={challenge} />
      <Remarkable pointer="/required_indicators">
        <Section title={t("challenge.indicators")} note={t("challenge.indicatorsNote", { count: required.length })}>
          <RequirementTable indicators={required} lang={lang} />
        </Section>
      </Remarkable>
      <Text title={t("achievement.summary")} words={words} path="summary" />
      <Text title={t("challenge.background")} words={words} path="sections/background" />
      <Text title={t("challenge.tried")} words={words} path="sections/tried" />
      <Text title={t("challenge.difficulty")} words={words} path="sections/difficulty" />
      <Text title={t("achievement.body")} words={words} path="body" />
      <Text title={t("challenge.deliverables")} words={words} path="sections/deliverables" />
      {challenge.eligibility.length > 0 && (
        <Remarkable pointer="/eligibility">
          <Eligibility challenge={challenge} />
        </Remarkable>
      )}
      {challenge.payment_plan.length > 0 && (
        <Remarkable pointer="/payment_plan">
          <PaymentPlan challenge={challenge} />
        </Remarkable>
      )}
    </>
  );
}

export function ReviewContent({ listing, words }: { listing: AnyListing; words: Words }) {
  const { data: me } = useMe();
  return (
    <>
      {isAchievement(listing) ? (
        <AchievementBody listing={listing} words={words} />
      ) : (
        <ChallengeBody challenge={listing} words={words} />
      )}
      <ListingFiles listing={listing} signedIn={Boolean(me?.person)} here={`/workspace/review/${listing.id}`} />
    </>
  );
}

function AchievementCards({ listing }: { listing: AchievementRead }) {
  return (
    <>
      <OfferCard listing={listing} lang={listing.original_locale} />
      <AchievementFacts listing={listing} />
      <ExportCard listing={listing} />
    </>
  );
}

function ChallengeCards({ challenge }: { challenge: ChallengeRead }) {
  return (
    <>
      <Criteria challenge={challenge} />
      <ChallengeFacts challenge={challenge} />
      <IpTerms challenge={challenge} />
    </>
  );
}

/** What stands beside the text on the public page. */
export function ReviewFacts({ listing, fieldName }: { listing: AnyListing; fieldName: (code: string) => string }) {
  return (
    <>
      {isAchievement(listing) ? <AchievementCards listing={listing} /> : <ChallengeCards challenge={listing} />}
      <Topics listing={listing} fieldName={fieldName} />
    </>
  );
}
