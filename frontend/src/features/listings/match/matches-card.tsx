// The best three matches beside a listing.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnyListing } from "@/api/types";
import { Loading } from "@/components/loading";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { useMatches } from "../api";
import { MatchLine } from "./match-row";
import styles from "./matches-card.module.css";

const SHOWN = 3;

function Lines({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation();
  const id = listing.number ?? listing.id;
  const matches = useMatches(listing.kind, id, SHOWN);
  const total = matches.data?.total ?? 0;
  const to = listing.kind === "achievement" ? "/achievements/$id/matches" : "/challenges/$id/matches";
  return (
    <Card
      title={t(`${listing.kind}.matches`)}
      note={
        total > 0 && (
          <Link to={to} params={{ id }} className={styles.all}>
            {t("match.all", { count: total })}
          </Link>
        )
      }
    >
      <QueryView query={matches} loading={<Loading rows={2} kind="line" />}>
        {(page) =>
          page.items.length > 0 ? (
            <ul className={styles.lines}>
              {page.items.map((match) => (
                <MatchLine key={match.listing.id} match={match} kind={listing.kind} id={id} />
              ))}
            </ul>
          ) : (
            <>
              <p>{t("match.none")}</p>
              <p className={styles.hint}>{t(`match.noneHintOf.${listing.kind}`)}</p>
            </>
          )
        }
      </QueryView>
    </Card>
  );
}

/** Matches exist while a listing is on the market; before, the card says so. */
export function MatchesCard({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation();
  if (listing.state === "published") return <Lines listing={listing} />;
  return (
    <Card title={t(`${listing.kind}.matches`)}>
      <p className={styles.hint}>{t("match.whenPublished")}</p>
    </Card>
  );
}
