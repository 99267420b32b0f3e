// All matches as a narrow list beside the one that is open.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ListingKind } from "@/api/types";
import { Loading } from "@/components/loading";
import { QueryView } from "@/components/query-view";
import { useFormat } from "@/i18n/use-format";
import { useMatches } from "../api";
import styles from "./match-list.module.css";
import { IndicatorTag, matchLink } from "./match-row";

const SHOWN = 20;

interface Props {
  kind: ListingKind;
  id: string;
  /** Id of the open match's listing. */
  open: string | undefined;
}

export function MatchList({ kind, id, open }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const matches = useMatches(kind, id, SHOWN);
  return (
    <nav aria-label={t(`${kind}.matches`)} className={styles.list}>
      <QueryView query={matches} loading={<Loading rows={4} kind="line" />}>
        {({ items, total }) => (
          <>
            <p className={styles.total}>{t("match.total", { count: total })}</p>
            <ul>
              {items.map((match) => {
                const { listing, score } = match;
                const here = listing.id === open;
                return (
                  <li key={listing.id}>
                    <Link {...matchLink(kind, id, match)} className={styles.item} aria-current={here ? "page" : undefined}>
                      <span className={styles.top}>
                        <b dir="auto" lang={listing.locale} className={styles.title}>
                          {listing.title}
                        </b>
                        <span>
                          <span className="sr-only">{t("match.score", { score })}</span>
                          <b aria-hidden="true">{number(score)}</b>
                        </span>
                      </span>
                      <bdi className={styles.owner}>
                        {listing.organization.anonymous ? t("entity.anonymous") : listing.organization.name}
                      </bdi>
                      <IndicatorTag match={match} />
                    </Link>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </QueryView>
    </nav>
  );
}
