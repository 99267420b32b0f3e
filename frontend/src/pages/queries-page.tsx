// The operator's page about searches: what people look for, and what they do not find.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { QueryWeek } from "@/api/generated/silkbridge.schemas";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { useQueryWeek } from "@/features/query-log/api";
import { QueryTable } from "@/features/query-log/query-table";
import { useFormat } from "@/i18n/use-format";
import desk from "./desk.module.css";
import styles from "./queries-page.module.css";

const route = getRouteApi("/workspace/queries");
const SIX_DAYS = 6 * 86_400_000;

function Weeks({ week: { monday, previous, next } }: { week: QueryWeek }) {
  const { t } = useTranslation("queries");
  const { date } = useFormat();
  const sunday = new Date(new Date(monday).getTime() + SIX_DAYS).toISOString().slice(0, 10);
  return (
    <nav className={styles.weeks} aria-label={t("weeks")}>
      {previous && (
        <Link from={route.id} to="." search={{ day: previous }} rel="prev">
          {t("previous")}
        </Link>
      )}
      <b>{t("week", { first: date(monday), last: date(sunday) })}</b>
      {next && (
        <Link from={route.id} to="." search={{ day: next }} rel="next">
          {t("next")}
        </Link>
      )}
    </nav>
  );
}

function Week({ week }: { week: QueryWeek }) {
  const { t } = useTranslation("queries");
  const { number, percent } = useFormat();
  const { searches, without_result: without, nothing, top } = week;
  return (
    <>
      <Weeks week={week} />
      <dl className={styles.figures}>
        <div>
          <dt>{t("searches")}</dt>
          <dd>{number(searches)}</dd>
        </div>
        <div>
          <dt>{t("without")}</dt>
          <dd>{searches > 0 ? t("share", { count: without, share: percent(without / searches) }) : number(0)}</dd>
        </div>
      </dl>
      <Section title={t("nothing.title")} note={nothing.length > 0 && t("nothing.hint")}>
        {nothing.length > 0 ? (
          <QueryTable label={t("nothing.title")} rows={nothing} found={false} />
        ) : (
          <p className="muted">{t(searches > 0 ? "nothing.none" : "top.none")}</p>
        )}
      </Section>
      <Section title={t("top.title")}>
        {top.length > 0 ? (
          <QueryTable label={t("top.title")} rows={top} found />
        ) : (
          <p className="muted">{t("top.none")}</p>
        )}
      </Section>
    </>
  );
}

export function QueriesPage() {
  const { t } = useTranslation("queries");
  const week = useQueryWeek(route.useSearch().day);
  usePageTitle(t("title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("title")}</h1>
      </div>
      <p className={desk.lead}>{t("lead")}</p>
      <QueryView query={week}>{(found) => <Week week={found} />}</QueryView>
    </>
  );
}
