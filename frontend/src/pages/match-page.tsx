// One match in full, with its own address, and the others beside it.
import { getRouteApi } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { AchievementRead, AnyListing, Match } from "@/api/types";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { EntityHeader } from "@/components/entity-header";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { CopyAddress, PrintPage } from "@/components/page-actions";
import { usePageTitle } from "@/components/page-title";
import { PrintNote } from "@/components/print-note";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { useAchievement, useChallenge, useMatch } from "@/features/listings/api";
import { isAchievement } from "@/features/listings/kinds";
import { addressOf, letterTo } from "@/features/listings/listing-actions";
import { matchCrumbs, matchesCrumb } from "@/features/listings/match/crumbs";
import { MatchList } from "@/features/listings/match/match-list";
import { MatchView } from "@/features/listings/match/match-view";
import { type Pair, pairOf, sideOf } from "@/features/listings/match/sides";
import { useTexts } from "@/features/listings/use-texts";
import { useNode } from "@/features/nodes/api";
import { useFieldName } from "@/features/taxonomy/api";
import styles from "./match-page.module.css";
import { NotFoundPage } from "./not-found-page";

const ofAchievement = getRouteApi("/portal/achievements/$id/matches/$other");
const ofChallenge = getRouteApi("/portal/challenges/$id/matches/$other");

export function AchievementMatchPage() {
  const { id, other } = ofAchievement.useParams();
  const query = useAchievement(id);
  if (isMissing(query.error)) return <NotFoundPage />;
  return <QueryView query={query}>{(listing) => <Frame listing={listing} other={other} />}</QueryView>;
}

export function ChallengeMatchPage() {
  const { id, other } = ofChallenge.useParams();
  const query = useChallenge(id);
  if (isMissing(query.error)) return <NotFoundPage />;
  return <QueryView query={query}>{(listing) => <Frame listing={listing} other={other} />}</QueryView>;
}

function Frame({ listing, other }: { listing: AnyListing; other: string }) {
  const { t } = useTranslation();
  const id = listing.number ?? listing.id;
  const found = useMatch(listing.kind, id, other);
  const title = t("match.title");
  usePageTitle(title);
  const address = addressOf(listing, `/matches/${found.data?.match.listing.number ?? other}`);
  return (
    <div className="container">
      <EntityHeader
        crumbs={[...matchCrumbs(listing, t), matchesCrumb(listing, t)]}
        title={title}
        actions={
          <>
            <CopyAddress address={address} />
            <PrintPage />
          </>
        }
        facts={null}
      />
      <div className={styles.columns}>
        <div className={`${styles.side} no-print`}>
          <MatchList kind={listing.kind} id={id} open={found.data?.match.listing.id} />
        </div>
        <div className={styles.main}>
          <QueryView query={found} loading={<Loading rows={4} kind="page" />}>
            {(data) =>
              data ? (
                <Found listing={listing} match={data.match} degraded={data.degraded} />
              ) : (
                <Gone listing={listing} id={id} />
              )
            }
          </QueryView>
        </div>
      </div>
      <PrintNote address={address} />
    </div>
  );
}

/** The pair fitted once, or never did: said, with the way to those that do. */
function Gone({ listing, id }: { listing: AnyListing; id: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t("match.gone")}
      hint={t("match.goneHint")}
      action={
        <ButtonLink
          to={listing.kind === "achievement" ? "/achievements/$id/matches" : "/challenges/$id/matches"}
          params={{ id }}
          type="primary"
        >
          {t("match.seeAll")}
        </ButtonLink>
      }
    />
  );
}

function useAchievementOf(listing: AnyListing, match: Match): AchievementRead | undefined {
  const own = isAchievement(listing);
  const other = useAchievement(match.listing.number ?? match.listing.id, !own);
  return own ? listing : other.data;
}

function Found({ listing, match, degraded }: { listing: AnyListing; match: Match; degraded: boolean }) {
  const fieldName = useFieldName();
  const words = useTexts(listing);
  const achievement = useAchievementOf(listing, match);
  const pair = pairOf(sideOf(listing, words?.text), match);
  return (
    <MatchView
      match={match}
      pair={pair}
      achievement={achievement}
      degraded={degraded}
      fieldName={fieldName}
      action={<NextStep pair={pair} address={addressOf(listing, `/matches/${match.listing.number ?? match.listing.id}`)} />}
    />
  );
}

/** The node that looks after the challenge takes the pair further. */
function NextStep({ pair, address }: { pair: Pair; address: string }) {
  const { t } = useTranslation();
  const home = (pair.ofAchievement ? pair.achievement : pair.challenge).home_node;
  const { data: node } = useNode(home?.slug ?? "", home !== null);
  if (!node?.contact_email) return null;
  const numbers = [pair.achievement.number, pair.challenge.number].filter(Boolean).join(" × ");
  return (
    <div className="no-print">
      <Card title={t("match.next")}>
        <p className={styles.hint}>{t("match.nextHint", { node: node.name })}</p>
        <Button type="primary" block href={letterTo(node.contact_email, t("match.subject", { numbers }), address)}>
          {t("match.contact")}
        </Button>
      </Card>
    </div>
  );
}
