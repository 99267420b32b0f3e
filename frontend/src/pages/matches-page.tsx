// All matches of one listing, best first.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnyListing } from "@/api/types";
import { EmptyState } from "@/components/empty-state";
import { EntityHeader } from "@/components/entity-header";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { CopyAddress } from "@/components/page-actions";
import { QueryView } from "@/components/query-view";
import { useAchievement, useChallenge, useMatches } from "@/features/listings/api";
import { addressOf } from "@/features/listings/listing-actions";
import { matchCrumbs } from "@/features/listings/match/crumbs";
import { MatchRow } from "@/features/listings/match/match-row";
import { useTexts } from "@/features/listings/use-texts";
import { NotFoundPage } from "./not-found-page";
import styles from "./matches-page.module.css";

const SIZE = 20;
const ofAchievement = getRouteApi("/portal/achievements/$id/matches");
const ofChallenge = getRouteApi("/portal/challenges/$id/matches");

export function AchievementMatchesPage() {
  const { id } = ofAchievement.useParams();
  const { page } = ofAchievement.useSearch();
  const query = useAchievement(id);
  if (isMissing(query.error)) return <NotFoundPage />;
  return (
    <div className="container">
      <QueryView query={query}>{(listing) => <Matches listing={listing} page={Number(page ?? 1)} />}</QueryView>
    </div>
  );
}

export function ChallengeMatchesPage() {
  const { id } = ofChallenge.useParams();
  const { page } = ofChallenge.useSearch();
  const query = useChallenge(id);
  if (isMissing(query.error)) return <NotFoundPage />;
  return (
    <div className="container">
      <QueryView query={query}>{(listing) => <Matches listing={listing} page={Number(page ?? 1)} />}</QueryView>
    </div>
  );
}

function Matches({ listing, page }: { listing: AnyListing; page: number }) {
  const { t } = useTranslation();
  const words = useTexts(listing);
  const title = t(`${listing.kind}.matches`);
  const own = words?.text.title ?? "";
  usePageTitle(own ? `${title} · ${own}` : title);
  return (
    <>
      <EntityHeader
        crumbs={matchCrumbs(listing, t)}
        title={title}
        actions={<CopyAddress address={addressOf(listing, "/matches")} />}
        facts={
          <Link
            to={listing.kind === "achievement" ? "/achievements/$id" : "/challenges/$id"}
            params={{ id: listing.number ?? listing.id }}
            dir="auto"
            lang={words?.text.locale}
          >
            {own}
          </Link>
        }
      />
      {listing.state === "published" ? (
        <Rows listing={listing} page={page} />
      ) : (
        <EmptyState title={t("match.whenPublished")} />
      )}
    </>
  );
}

function Rows({ listing, page }: { listing: AnyListing; page: number }) {
  const { t } = useTranslation();
  const id = listing.number ?? listing.id;
  const matches = useMatches(listing.kind, id, SIZE, page);
  return (
    <QueryView query={matches} loading={<Loading rows={6} />}>
      {({ items, total, notes }) =>
        items.length === 0 ? (
          <EmptyState title={t("match.none")} hint={t(`match.noneHintOf.${listing.kind}`)} />
        ) : (
          <div className={styles.matches}>
            <p className={styles.note}>
              {t("match.total", { count: total })} {notes.degraded && t("match.degraded")}
            </p>
            <ol>
              {items.map((match) => (
                <MatchRow key={match.listing.id} match={match} kind={listing.kind} id={id} />
              ))}
            </ol>
            <div className={styles.pages}>
              <Pagination page={page} size={SIZE} total={total} />
            </div>
          </div>
        )
      }
    </QueryView>
  );
}
