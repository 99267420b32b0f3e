// The first page: what this is, a search, the network, live figures, what closes, what is new.
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Overview } from "@/api/generated/silkbridge.schemas";
import { EmptyState } from "@/components/empty-state";
import { Loading } from "@/components/loading";
import { NetworkMap } from "@/components/network-map";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { ThreadEdge } from "@/components/threads";
import { useOverview } from "@/features/discovery/api";
import { ClosingTable } from "@/features/discovery/closing-table";
import { FieldBars } from "@/features/discovery/field-bars";
import { FigureStrip } from "@/features/discovery/figure-strip";
import { HeroSearch } from "@/features/discovery/hero-search";
import { NewestListings } from "@/features/discovery/newest-listings";
import { useNetwork } from "@/features/nodes/api";
import { toCities } from "@/features/nodes/cities";
import { useFieldName } from "@/features/taxonomy/api";
import styles from "./home-page.module.css";

function HeroMap() {
  const { data } = useNetwork();
  const cities = useMemo(() => data && toCities(data), [data]);
  return <div className={styles.map}>{cities && <NetworkMap {...cities} onHero />}</div>;
}

function Hero() {
  const { t } = useTranslation();
  return (
    <div className={styles.hero}>
      <div className={`container ${styles.stage}`}>
        <div className={styles.words}>
          <h1 className={styles.title}>{t("home.title")}</h1>
          <p className={styles.lead}>{t("home.lead")}</p>
          <HeroSearch />
        </div>
        <HeroMap />
      </div>
      <ThreadEdge />
    </div>
  );
}

function Closing({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  return (
    <Section title={t("home.closing")} note={<Link to="/challenges">{t("home.allChallenges")}</Link>}>
      {overview.closing.length > 0 ? (
        <ClosingTable listings={overview.closing} fieldName={fieldName} />
      ) : (
        <EmptyState title={t("home.noClosing")} />
      )}
    </Section>
  );
}

function Newest({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  return (
    <Section title={t("home.newest")} note={<Link to="/achievements">{t("home.allAchievements")}</Link>}>
      {overview.newest.length > 0 ? (
        <NewestListings listings={overview.newest} />
      ) : (
        <EmptyState title={t("home.noNewest")} />
      )}
    </Section>
  );
}

function Fields({ overview }: { overview: Overview }) {
  const fieldName = useFieldName();
  return (
    <section className={styles.fields}>
      <FieldBars fields={overview.fields} fieldName={fieldName} />
    </section>
  );
}

export function HomePage() {
  const query = useOverview();
  usePageTitle(undefined);
  return (
    <>
      <Hero />
      <QueryView
        query={query}
        loading={
          <div className="container">
            <Loading rows={4} />
          </div>
        }
      >
        {(overview) => (
          <>
            <FigureStrip figures={overview.figures} at={new Date(query.dataUpdatedAt).toISOString()} />
            <div className="container">
              <Closing overview={overview} />
              <div className={styles.pair}>
                <Fields overview={overview} />
                <Newest overview={overview} />
              </div>
            </div>
          </>
        )}
      </QueryView>
    </>
  );
}
