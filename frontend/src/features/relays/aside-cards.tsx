// Beside the relay: the desks on its way, the team, the achievement, where it sits and where it landed.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LocalTime } from "@/components/local-time";
import { PersonChip } from "@/components/person-chip";
import { Card } from "@/components/section";
import { useFormat } from "@/i18n/use-format";
import styles from "./aside.module.css";
import type { RelayPlace, RelayRead } from "./types";

function Stop({ role, place, holds }: { role: string; place: RelayPlace; holds: boolean }) {
  const { t } = useTranslation("relays");
  const { country } = useFormat();
  return (
    <li data-holds={holds}>
      <span className={styles.role}>
        {role} {holds && <b>{t("holds")}</b>}
      </span>
      <Link to="/network/$slug" params={{ slug: place.slug }}>
        <bdi>{place.name}</bdi>
      </Link>
      <span className={styles.note}>
        <bdi>{place.city}</bdi> <bdi>{country(place.country)}</bdi>
      </span>
    </li>
  );
}

export function WayCard({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  const received = relay.accepted_at !== null;
  const alike = relay.sending.id === relay.incubator.id;
  return (
    <Card title={t("wayHead")}>
      <ol className={styles.stops}>
        <Stop
          role={alike ? t("side.both") : t("side.sender")}
          place={relay.sending}
          holds={!received && !relay.ended_at}
        />
        {!alike && <Stop role={t("side.incubator")} place={relay.incubator} holds={false} />}
        <Stop role={t("side.receiver")} place={relay.receiving} holds={received && !relay.ended_at} />
      </ol>
      {relay.partner && (
        <p className={styles.note}>
          {t("partner")} <bdi lang={relay.partner.name_lang ?? undefined}>{relay.partner.name}</bdi>
        </p>
      )}
    </Card>
  );
}

export function TeamCard({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  return (
    <Card title={t("team.heading")}>
      <ul className={styles.team}>
        {relay.team.map(({ name, role, lead, joins }) => (
          <li key={`${name} ${role}`}>
            <PersonChip
              name={name}
              role={
                <span className={styles.part}>
                  <bdi>{role || t("team.member")}</bdi>
                  {lead && <span className="tag">{t("team.lead")}</span>}
                  {joins && <span className="tag">{t("team.joins")}</span>}
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function AchievementCard({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  const { achievement, owner } = relay;
  const title = <bdi lang={achievement.title_lang ?? undefined}>{achievement.title}</bdi>;
  return (
    <Card title={t("achievement")}>
      <p>
        {achievement.findable && achievement.number ? (
          <Link to="/achievements/$id" params={{ id: achievement.number }}>
            {title}
          </Link>
        ) : (
          title
        )}
      </p>
      <p className={styles.note}>
        <bdi lang={owner.name_lang ?? undefined}>{owner.name}</bdi>
      </p>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function FactsCard({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  const words = (["site", "mentor", "company", "company_code", "landing_site"] as const).filter((name) => relay[name]);
  const days = (["graduates_on", "registered_on", "landed_on", "accelerates_until"] as const).filter((name) => relay[name]);
  const people = (["proposed_by", "offered_by", "accepted_by"] as const).filter((name) => relay[name]);
  if (words.length + days.length + people.length === 0) return null;
  return (
    <Card title={t("facts")}>
      <dl className={styles.facts}>
        {words.map((name) => (
          <Fact key={name} name={t(`field.${name}`)}>
            <bdi>{relay[name]}</bdi>
          </Fact>
        ))}
        {days.map((name) => (
          <Fact key={name} name={t(`field.${name}`)}>
            <LocalTime at={relay[name] ?? ""} day />
          </Fact>
        ))}
        {people.map((name) => (
          <Fact key={name} name={t(`field.${name}`)}>
            <bdi>{relay[name]?.name}</bdi>
          </Fact>
        ))}
      </dl>
    </Card>
  );
}
