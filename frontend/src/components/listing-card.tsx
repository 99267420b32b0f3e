// A listing in a list: what it is, three figures, whose it is.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListingSummary } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { remaining, useNow, useTimeLeft } from "./due-clock";
import { Highlighted } from "./highlighted";
import { useIndicatorName, useIndicatorValue } from "./indicator-value";
import styles from "./listing-card.module.css";
import { LocalTime } from "./local-time";
import { MoneyText } from "./money-text";
import { TranslationBadge } from "./translation-badge";
import { TrlScale } from "./trl-scale";

/** Name and place of the owner, each isolated from the other's direction. */
export function OwnerLine({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const { name, city, country: code, anonymous } = listing.organization;
  return (
    <span>
      <bdi>{anonymous || !name ? t("entity.anonymous") : name}</bdi> · <bdi>{city || country(code)}</bdi>
    </span>
  );
}

function Price({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation();
  const challenge = listing.kind === "challenge";
  const money = challenge ? listing.bounty : listing.price;
  const given = money !== null && money.amount_minor > 0;
  const label = challenge ? t("challenge.bounty") : t(`priceKind.${listing.price_kind ?? "negotiable"}`);
  return (
    <div className={styles.figure} data-price="true">
      <dt>{label}</dt>
      <dd>{given ? <MoneyText money={money} /> : t("list.priceUnknown")}</dd>
    </div>
  );
}

function Deadline({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation();
  const now = useNow();
  const say = useTimeLeft();
  if (!listing.deadline_at) return <span>{t("deadlineState.none")}</span>;
  const left = remaining(listing.deadline_at, now, 72);
  return (
    <span className={styles.deadline} data-near={left.near && !left.over}>
      <LocalTime at={listing.deadline_at} zone={listing.deadline_zone ?? undefined} short /> · <b>{say(left)}</b>
    </span>
  );
}

function Tags({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation();
  return (
    <span className={styles.tags}>
      {listing.modes.slice(0, 3).map((mode) => (
        <span key={mode} className="tag">
          {t(`mode.${mode}`)}
        </span>
      ))}
      {listing.award_mode === "race" && <span className="tag">{t("awardMode.race")}</span>}
      {listing.foreign_allowed && <span className="tag tag-cross">{t("foreignOpen")}</span>}
      {listing.abstract_only && <span className="tag">{t("list.abstractOnly")}</span>}
      {listing.is_sample && <span className="tag">{t("list.sample")}</span>}
      <TranslationBadge kind={listing.translation} from={listing.original_locale} />
    </span>
  );
}

interface Props {
  listing: ListingSummary;
  /** A control at the end of the title, such as the box for comparing. */
  action?: ReactNode;
  /** A last line of the list's own, such as why the listing was found. */
  note?: ReactNode;
}

export function ListingCard({ listing, action, note }: Props) {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  const valueOf = useIndicatorValue();
  const nameOf = useIndicatorName();
  const achievement = listing.kind === "achievement";
  const id = listing.number ?? listing.id;
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.title} dir="auto" lang={listing.locale}>
          <Link to={achievement ? "/achievements/$id" : "/challenges/$id"} params={{ id }}>
            <Highlighted text={listing.title} ranges={listing.highlights.title} />
          </Link>
        </h3>
        {action}
      </div>
      {listing.original_title && listing.original_title !== listing.title && (
        <p className={styles.original} dir="auto" lang={listing.original_locale}>
          {listing.original_title}
        </p>
      )}
      <p className={styles.line} dir="auto" lang={listing.locale}>
        <Highlighted text={listing.one_line} ranges={listing.highlights.one_line} />
      </p>
      <dl className={styles.figures}>
        {listing.indicators.slice(0, 3).map((indicator) => (
          <div key={indicator.name} className={styles.figure}>
            <dt>
              <bdi>{nameOf(indicator, listing.original_locale)}</bdi>
            </dt>
            <dd>
              <bdi>{valueOf(indicator)}</bdi>
            </dd>
          </div>
        ))}
        <Price listing={listing} />
      </dl>
      <div className={styles.foot}>
        {achievement ? <TrlScale level={listing.trl} /> : <Deadline listing={listing} />}
        <OwnerLine listing={listing} />
        <Tags listing={listing} />
        {achievement && listing.confirmed_at && (
          <span className={styles.confirmed}>{t("list.confirmed", { date: shortDate(listing.confirmed_at) })}</span>
        )}
      </div>
      {note}
    </article>
  );
}
