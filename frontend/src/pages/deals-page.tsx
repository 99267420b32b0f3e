// The technology manager's board: deals by stage, or as a table, from the same address.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { ProblemPanel } from "@/components/problem-panel";
import { QueryView } from "@/components/query-view";
import { useMe } from "@/features/accounts/api";
import { useFigures, useTable } from "@/features/deals/api";
import { Board } from "@/features/deals/board";
import { DealTable } from "@/features/deals/deal-table";
import { FigureLine } from "@/features/deals/figure-line";
import { Chosen, FilterBar } from "@/features/deals/filter-bar";
import { type DealFilters, isNarrowed } from "@/features/deals/filters";
import { StageSwitch } from "@/features/deals/stage-switch";
import { ALL_STAGES, BOARD, countOf, firstStage } from "@/features/deals/stages";
import type { Figures } from "@/features/deals/types";
import { useNarrow } from "@/components/use-narrow";
import styles from "./deals-page.module.css";
import desk from "./desk.module.css";

const route = getRouteApi("/workspace/deals");
const VIEWS = [undefined, "table"] as const;

function Views({ filters }: { filters: DealFilters }) {
  const { t } = useTranslation("deals");
  return (
    <nav className={styles.views} aria-label={t("view.label")}>
      {VIEWS.map((view) => (
        <Link
          key={view ?? "board"}
          from={route.id}
          to="."
          search={{ ...filters, view, page: undefined, sort: view && filters.sort }}
          className={styles.view}
          data-current={view === filters.view}
          aria-current={view === filters.view ? "true" : undefined}
        >
          {t(`view.${view ?? "board"}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Nothing under way, or nothing under these filters. */
function Empty({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation("deals");
  if (!narrowed) return <EmptyState title={t("none")} hint={t("noneHint")} action={<Link to="/workspace/inbox">{t("toInbox")}</Link>} />;
  return (
    <EmptyState
      title={t("noneSuch")}
      action={
        <Link from={route.id} to="." search={{}}>
          {t("clear")}
        </Link>
      }
    />
  );
}

function Table({ filters }: { filters: DealFilters }) {
  const table = useTable(filters);
  return (
    <QueryView query={table}>
      {({ items, page, size, total }) =>
        items.length === 0 ? (
          <Empty narrowed={isNarrowed(filters) || Boolean(filters.stage ?? filters.page)} />
        ) : (
          <>
            <DealTable deals={items} />
            <div className={desk.foot}>
              <Pagination page={page} size={size} total={total} />
            </div>
          </>
        )
      }
    </QueryView>
  );
}

function Columns({ filters, figures }: { filters: DealFilters; figures: Figures | undefined }) {
  const narrow = useNarrow();
  const current = firstStage(figures, filters.stage);
  const shown = narrow ? [current] : filters.stage ? [filters.stage] : BOARD;
  if (figures && countOf(figures, filters.stage ? ALL_STAGES : BOARD) === 0) return <Empty narrowed={isNarrowed(filters)} />;
  return (
    <>
      {narrow && <StageSwitch current={current} filters={filters} figures={figures} />}
      {(!narrow || figures) && <Board stages={shown} filters={filters} figures={figures} />}
    </>
  );
}

export function DealsPage() {
  const { t } = useTranslation("deals");
  const filters = route.useSearch();
  const { data: me } = useMe();
  const found = useFigures(filters);
  const figures = found.data?.stages;
  usePageTitle(t("title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("title")}</h1>
        <Views filters={filters} />
      </div>
      {figures && <FigureLine figures={figures} filters={filters} />}
      <FilterBar filters={filters} figures={figures} node={(me?.desks.length ?? 0) > 0} />
      <Chosen filters={filters} deals={found.data?.items ?? []} />
      {found.isError && <ProblemPanel error={found.error} onRetry={() => void found.refetch()} />}
      {filters.view === "table" ? <Table filters={filters} /> : <Columns filters={filters} figures={figures} />}
    </>
  );
}
