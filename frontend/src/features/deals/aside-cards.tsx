// Beside the course: who takes part, what it is worth, what it is about.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { PersonChip } from "@/components/person-chip";
import { Card } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import styles from "./deal-page.module.css";
import { ExpectedValue } from "./expected-value";
import { usePartyName } from "./pair-line";
import type { DealParty, DealRead, DealRef } from "./types";

function Party({ party, own }: { party: DealParty; own: boolean }) {
  const { t } = useTranslation("deals");
  const { country } = useFormat();
  const name = usePartyName();
  const place = party.city || (party.country ? country(party.country) : "");
  const role = [t(`side.${party.side}`), own && t("side.own"), place].filter(Boolean).join(" · ");
  const chip = <PersonChip name={name(party)} kind="organization" role={<bdi>{role}</bdi>} />;
  return (
    <div className={styles.chip}>
      {party.organization_id ? (
        <Link to="/organizations/$id" params={{ id: party.organization_id }}>
          {chip}
        </Link>
      ) : (
        chip
      )}
      <StateTag tone={party.consented_at ? "done" : "neutral"}>{t(party.consented_at ? "party.agreed" : "party.waiting")}</StateTag>
    </div>
  );
}

export function PartiesCard({ deal }: { deal: DealRead }) {
  const { t } = useTranslation("deals");
  return (
    <Card title={t("party.title")}>
      <Party party={deal.supply} own={deal.my_side === "supply"} />
      <Party party={deal.demand} own={deal.my_side === "demand"} />
      {(deal.supply.anonymous || deal.demand.anonymous) && <p className={styles.note}>{t("party.anonymous")}</p>}
    </Card>
  );
}

export function ValueCard({ deal }: { deal: DealRead }) {
  const { t } = useTranslation("deals");
  const { agreed, price_route: route, contract_kind: kind, signed_on: signed } = deal;
  return (
    <Card title={t("value.title")}>
      <dl className={styles.rows}>
        <ExpectedValue key={deal.id} deal={deal} />
        <div>
          <dt>{t("value.agreed")}</dt>
          <dd>{agreed ? <MoneyText money={agreed} full /> : "—"}</dd>
        </div>
        {route && (
          <div>
            <dt>{t("step.route")}</dt>
            <dd>{t(`route.${route}`)}</dd>
          </div>
        )}
        {kind && (
          <div>
            <dt>{t("step.kind")}</dt>
            <dd>{t(`contract.${kind}`)}</dd>
          </div>
        )}
        {signed && (
          <div>
            <dt>{t("step.signedOn")}</dt>
            <dd>
              <LocalTime at={signed} day />
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

function Listing({ listing }: { listing: DealRef }) {
  const { t } = useTranslation("deals");
  const { id, kind, number, title, title_lang: lang, findable } = listing;
  const words = (
    <span dir="auto" lang={lang ?? undefined}>
      {title}
    </span>
  );
  return (
    <div className={styles.listing}>
      <p className={styles.note}>
        {t(`listings.${kind}`)} {number && <bdi>{number}</bdi>}
      </p>
      {findable ? (
        <Link to={kind === "achievement" ? "/achievements/$id" : "/challenges/$id"} params={{ id: number ?? id }}>
          {words}
        </Link>
      ) : (
        words
      )}
    </div>
  );
}

export function ListingsCard({ deal }: { deal: DealRead }) {
  const { t } = useTranslation("deals");
  const { achievement, challenge } = deal;
  return (
    <Card title={t("listings.title")}>
      {achievement && <Listing listing={achievement} />}
      {challenge && <Listing listing={challenge} />}
      {achievement?.findable && challenge?.findable && (
        <p className={styles.note}>
          <Link
            to="/challenges/$id/matches/$other"
            params={{ id: challenge.number ?? challenge.id, other: achievement.number ?? achievement.id }}
          >
            {t("listings.match")}
          </Link>
        </p>
      )}
    </Card>
  );
}
