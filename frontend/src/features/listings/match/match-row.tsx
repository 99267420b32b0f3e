// One match among others: whose listing, how well it fits, and the way to the reasons.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ListingKind, Match } from "@/api/types";
import { OwnerLine } from "@/components/listing-card";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { StateTag } from "@/components/state-tag";
import { TranslationBadge } from "@/components/translation-badge";
import { TrlScale } from "@/components/trl-scale";
import { useFormat } from "@/i18n/use-format";
import styles from "./match-row.module.css";
import { countOf, toneOf } from "./reasons";

export interface RowProps {
  match: Match;
  /** The listing the matches belong to. */
  kind: ListingKind;
  id: string;
}

/** The address of a match: below the listing it was looked for. */
export function matchLink(kind: ListingKind, id: string, { listing }: Pick<Match, "listing">) {
  const to = kind === "achievement" ? ("/achievements/$id/matches/$other" as const) : ("/challenges/$id/matches/$other" as const);
  return { to, params: { id, other: listing.number ?? listing.id } };
}

export function IndicatorTag({ match }: { match: Match }) {
  const { t } = useTranslation();
  const reasons = match.reasons.indicators;
  const { count, met, known } = countOf(reasons);
  const text =
    count === 0 ? t("match.noIndicators") : known === 0 ? t("match.indicatorsUnknown") : t("match.indicators", { met, count });
  return <StateTag tone={toneOf(reasons)}>{text}</StateTag>;
}

function Amount({ match: { listing } }: { match: Match }) {
  const { t } = useTranslation();
  const money = listing.kind === "challenge" ? listing.bounty : listing.price;
  return money && money.amount_minor > 0 ? <MoneyText money={money} /> : <>{t("list.priceUnknown")}</>;
}

/** A few lines, for the aside of a listing's page. */
export function MatchLine({ match, kind, id }: RowProps) {
  const { t } = useTranslation();
  const { number, country } = useFormat();
  const { listing, score } = match;
  return (
    <li className={styles.line}>
      <p className={styles.top}>
        <Link {...matchLink(kind, id, match)} className={styles.title} dir="auto" lang={listing.locale}>
          {listing.title}
        </Link>
        <span className={styles.small}>
          <span className="sr-only">{t("match.score", { score })}</span>
          <b aria-hidden="true">{number(score)}</b>
        </span>
      </p>
      <p className={styles.quiet}>
        <span>
          <bdi>{listing.organization.city || country(listing.organization.country)}</bdi> · <Amount match={match} />
        </span>
        <IndicatorTag match={match} />
      </p>
    </li>
  );
}

/** A wide row, for the list of all matches. */
export function MatchRow({ match, kind, id }: RowProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { listing, score } = match;
  return (
    <li className={styles.row}>
      <p className={styles.score}>
        <span className="sr-only">{t("match.score", { score })}</span>
        <b aria-hidden="true">{number(score)}</b>
      </p>
      <div className={styles.words}>
        <h2 className={styles.head} dir="auto" lang={listing.locale}>
          <Link {...matchLink(kind, id, match)}>{listing.title}</Link>
        </h2>
        <p className={styles.oneLine} dir="auto" lang={listing.locale}>
          {listing.one_line}
        </p>
        <div className={styles.foot}>
          <IndicatorTag match={match} />
          <OwnerLine listing={listing} />
          <span>
            {t(listing.kind === "challenge" ? "challenge.bounty" : "achievement.price")} <Amount match={match} />
          </span>
          {listing.kind === "achievement" && <TrlScale level={listing.trl} />}
          {listing.deadline_at && (
            <span>
              {t("facet.deadline")} <LocalTime at={listing.deadline_at} zone={listing.deadline_zone ?? undefined} short />
            </span>
          )}
          <TranslationBadge kind={listing.translation} from={listing.original_locale} />
        </div>
      </div>
    </li>
  );
}
