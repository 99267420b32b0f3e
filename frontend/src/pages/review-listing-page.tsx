// One listing under review: what is asked, what changed, what readers will see, and whether it holds.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AnyListing, ListingKind } from "@/api/types";
import { EntityHeader } from "@/components/entity-header";
import { LanguageTabs } from "@/components/language-tabs";
import { Loading } from "@/components/loading";
import { LocalTime } from "@/components/local-time";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { PersonChip } from "@/components/person-chip";
import { QueryView } from "@/components/query-view";
import { STATE_TONE, StateTag } from "@/components/state-tag";
import { TranslationBadge } from "@/components/translation-badge";
import { useAchievement, useChallenge } from "@/features/listings/api";
import { useTexts } from "@/features/listings/use-texts";
import { useNetwork } from "@/features/nodes/api";
import { useAnswer, useReviewed } from "@/features/review/api";
import { Changes } from "@/features/review/changes";
import { ChecklistCard } from "@/features/review/checklist-card";
import { ConfidentialPart } from "@/features/review/confidential-part";
import { DecisionPanel } from "@/features/review/decision-panel";
import { History } from "@/features/review/history";
import { OwnerCard } from "@/features/review/owner-card";
import { SimilarCard } from "@/features/review/similar-card";
import { RemarkContext, useRemarks } from "@/features/review/use-remarks";
import { useFieldName } from "@/features/taxonomy/api";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";
import { ReviewContent, ReviewFacts } from "./review-content";
import styles from "./decision-page.module.css";

const route = getRouteApi("/workspace/review/$id");

export function ReviewListingPage() {
  const { id } = route.useParams();
  const query = useReviewed(id);
  if (isMissing(query.error)) return <NotFoundPage />;
  return (
    <QueryView query={query} loading={<Loading rows={5} kind="page" />}>
      {({ kind }) => <Whole key={id} id={id} kind={kind} />}
    </QueryView>
  );
}

function Whole({ id, kind }: { id: string; kind: ListingKind }) {
  const achievement = useAchievement(id, kind === "achievement");
  const challenge = useChallenge(id, kind === "challenge");
  return (
    <QueryView<AnyListing> query={kind === "achievement" ? achievement : challenge} loading={<Loading rows={5} kind="page" />}>
      {(listing) => <Reviewed listing={listing} />}
    </QueryView>
  );
}

function useNames() {
  const field = useFieldName();
  const { data: network } = useNetwork();
  return useMemo(() => {
    const nodes = new Map(network?.nodes.map(({ id, name }) => [id, name]));
    return { field, node: (id: string) => nodes.get(id) ?? id };
  }, [field, network]);
}

function Facts({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation("review");
  const { organization, waiting_since: since } = listing;
  return (
    <>
      <StateTag tone={STATE_TONE[listing.state]} boxed>
        {t(`portal:state.${listing.state}`)}
      </StateTag>
      <PersonChip name={organization.name} kind="organization" compact />
      {since && (
        <span>
          {t("since")} <LocalTime at={since} short />
        </span>
      )}
      <span className="tag">{t(`seenBy.${listing.visibility}`)}</span>
      {listing.is_sample && <span className="tag">{t("portal:list.sample")}</span>}
    </>
  );
}

function Reviewed({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation("review");
  const words = useTexts(listing);
  const names = useNames();
  const answer = useAnswer(listing.id);
  const remarks = useRemarks(listing.id, listing.version);
  const title = words?.text.title ?? "";
  usePageTitle(title || t("portal:entity.untitled"));
  const returnable = listing.allowed_actions.includes("return") && !answer.isSuccess;
  const remark = (pointer: string) => {
    remarks.setOpen("return");
    remarks.add(pointer);
    requestAnimationFrame(() => document.getElementById(`remark-${pointer}`)?.focus());
  };
  return (
    <RemarkContext value={returnable ? remark : undefined}>
      <EntityHeader
        crumbs={[
          { key: "desk", node: <Link to="/workspace/review">{t("title")}</Link> },
          { key: "kind", node: t(`portal:search.${listing.kind}`) },
          { key: "number", node: <bdi>{listing.number ?? t("portal:entity.unnumbered")}</bdi> },
        ]}
        title={title || t("portal:entity.untitled")}
        lang={title ? words?.text.locale : undefined}
        oneLine={words?.text.one_line}
        badge={words && <TranslationBadge kind={words.text.translation} from={listing.original_locale} />}
        facts={<Facts listing={listing} />}
        tabs={
          words &&
          words.texts.length > 1 && (
            <LanguageTabs texts={words.texts} current={words.text.locale} onChange={words.choose} />
          )
        }
      />
      <div className={`${desk.columns} ${styles.columns}`}>
        <div>
          <DecisionPanel listing={listing} remarks={remarks} answer={answer} />
          <Changes listing={listing} names={names} />
          <ReviewContent listing={listing} words={words} />
          <ConfidentialPart listing={listing} />
          <History listing={listing} />
        </div>
        <aside className={desk.aside}>
          <ChecklistCard listing={listing} />
          <OwnerCard listing={listing} />
          <SimilarCard listing={listing} title={title} />
          <ReviewFacts listing={listing} fieldName={names.field} />
        </aside>
      </div>
    </RemarkContext>
  );
}
