// The programme for everybody: the plan's metrics against their targets, and its projects.
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MetricRead } from "@/api/generated/silkbridge.schemas";
import { EmptyState } from "@/components/empty-state";
import { FacetPanel } from "@/components/facet-panel";
import { FilterChips } from "@/components/filter-chips";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { PAGE_SIZE, useBoxes, useMetrics, useProjects } from "@/features/metrics/api";
import { tablesOf } from "@/features/metrics/figures";
import { countProjects, type Group, type ProjectFilters, toggle } from "@/features/metrics/filters";
import { MetricTable } from "@/features/metrics/metric-table";
import { ProjectFacets, useProjectChips } from "@/features/metrics/project-facets";
import { ProjectList } from "@/features/metrics/project-list";
import { BarLegend } from "@/features/metrics/target-bar";
import { useZones } from "@/features/taxonomy/api";
import styles from "./statistics-page.module.css";

const MetricReport = lazy(async () => ({
  default: (await import("@/features/metrics/metric-report")).MetricReport,
}));
const route = getRouteApi("/portal/statistics");

const distinct = (texts: string[]) => [...new Set(texts.filter(Boolean))].join(" · ");

function Metrics({ metrics }: { metrics: readonly MetricRead[] }) {
  const { t } = useTranslation("statistics");
  const [reporting, setReporting] = useState<string>();
  const first = metrics[0];
  if (!first) return <EmptyState title={t("noMetrics")} hint={t("noMetricsHint")} />;
  const reported = metrics.some((metric) => metric.actuals.length > 0);
  const open = metrics.find((metric) => metric.code === reporting);
  return (
    <>
      <div className={styles.legend}>
        <BarLegend
          baseline={t("legend.baseline", { year: first.baseline.year })}
          latest={reported ? t("legend.latest") : undefined}
          target={t("legend.target", { year: first.target.year })}
        />
        {!reported && <p className="muted">{t("legend.unreported", { year: first.baseline.year })}</p>}
      </div>
      <div className={styles.tables}>
        {tablesOf(metrics).map((table) => (
          <Section
            key={table}
            title={t(`tables.${table}`, { defaultValue: t("tables.other", { table }) })}
            note={t("tables.number", { table })}
          >
            <MetricTable
              metrics={metrics}
              table={table}
              reported={reported}
              onReport={(metric) => setReporting(metric.code)}
            />
          </Section>
        ))}
      </div>
      <dl className={styles.source}>
        <dt>{t("scope")}</dt>
        <dd>{distinct(metrics.map((metric) => metric.scope))}</dd>
        <dt>{t("source")}</dt>
        <dd>{distinct(metrics.map((metric) => metric.source))}</dd>
      </dl>
      {open && (
        <Suspense>
          <MetricReport metric={open} onClose={() => setReporting(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function Projects() {
  const { t } = useTranslation("statistics");
  const { t: shared } = useTranslation();
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const boxes = useBoxes();
  const zones = useZones();
  const projects = useProjects(filters);
  const change = (next: ProjectFilters) => void navigate({ search: next, replace: true, resetScroll: false });
  const onToggle = (group: Group, value: string) => change(toggle(filters, group, value));
  const named = { boxes: boxes.data ?? [], zones: zones.data ?? [], filters, onToggle };
  const chips = useProjectChips(named);
  const zoneName = (code: string) => zones.data?.find((zone) => zone.code === code)?.name ?? code;
  const all = [...countProjects(named.boxes, {}).box.values()].reduce((sum, count) => sum + count, 0);
  return (
    <Section title={t("projects.title")} note={all > 0 && t("projects.count", { count: all })}>
      <div className={styles.projects}>
        <FacetPanel chosen={chips.length} total={projects.data?.total ?? 0}>
          <ProjectFacets {...named} />
        </FacetPanel>
        <div className={styles.list}>
          <p className="sr-only" role="status">
            {projects.data && t("projects.found", { count: projects.data.total })}
          </p>
          <FilterChips chips={chips} onClear={() => change({})} />
          <QueryView query={projects}>
            {(page) =>
              page.items.length > 0 ? (
                <ProjectList projects={page.items} boxes={named.boxes} zoneName={zoneName} />
              ) : (
                <EmptyState title={shared("list.none")} hint={t("projects.noneHint")} />
              )
            }
          </QueryView>
          <Pagination page={Number(filters.page ?? 1)} size={PAGE_SIZE} total={projects.data?.total ?? 0} />
        </div>
      </div>
    </Section>
  );
}

export function StatisticsPage() {
  const { t } = useTranslation("statistics");
  const metrics = useMetrics();
  usePageTitle(t("title"));
  return (
    <div className="container">
      <div className={styles.head}>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("lead")}</p>
      </div>
      <QueryView query={metrics}>{(found) => <Metrics metrics={found} />}</QueryView>
      <Projects />
    </div>
  );
}
