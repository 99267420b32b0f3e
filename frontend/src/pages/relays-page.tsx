// The relay board: projects by the part of the way they are on, or as a table, from the same address.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { ProblemPanel } from "@/components/problem-panel";
import { QueryView } from "@/components/query-view";
import { useMe } from "@/features/accounts/api";
import { useTable, useTallies } from "@/features/relays/api";
import { Board, ColumnSwitch } from "@/features/relays/board";
import { Chosen, FilterBar } from "@/features/relays/filter-bar";
import { isNarrowed, type RelayFilters } from "@/features/relays/filters";
import { RelayTable } from "@/features/relays/relay-table";
import { ALL_STAGES, countOf, firstColumn } from "@/features/relays/stages";
import type { Tallies } from "@/features/relays/types";
import { useNarrow } from "@/components/use-narrow";
import desk from "./desk.module.css";
import styles from "./deals-page.module.css";

const route = getRouteApi("/workspace/relays");
const VIEWS = [undefined, "table"] as const;
const OPENING = new Set<string>(["head", "reviewer", "incubator_operator"]);

function Views({ filters }: { filters: RelayFilters }) {
  const { t } = useTranslation("relays");
  return (
    <nav className={styles.views} aria-label={t("view.label")}>
      {VIEWS.map((view) => (
        <Link
          key={view ?? "board"}
          from={route.id}
          to="."
          search={{ ...filters, view, page: undefined, stage: view && filters.stage, sort: view && filters.sort }}
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

/** Nothing on the way, or nothing under these filters. */
function Empty({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation("relays");
  if (!narrowed) return <EmptyState title={t("none")} hint={t("noneHint")} />;
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

function Table({ filters }: { filters: RelayFilters }) {
  const table = useTable(filters);
  return (
    <QueryView query={table}>
      {({ items, page, size, total }) =>
        items.length === 0 ? (
          <Empty narrowed={isNarrowed(filters) || Boolean(filters.stage ?? filters.page)} />
        ) : (
          <>
            <RelayTable relays={items} />
            <div className={desk.foot}>
              <Pagination page={page} size={size} total={total} />
            </div>
          </>
        )
      }
    </QueryView>
  );
}

function Columns({ filters, tallies }: { filters: RelayFilters; tallies: Tallies | undefined }) {
  const narrow = useNarrow();
  if (tallies && countOf(tallies, ALL_STAGES) === 0) return <Empty narrowed={isNarrowed(filters)} />;
  const current = firstColumn(tallies, filters.column);
  return (
    <>
      {narrow && <ColumnSwitch current={current} filters={filters} tallies={tallies} />}
      {(!narrow || tallies) && <Board only={narrow ? current : undefined} filters={filters} tallies={tallies} />}
    </>
  );
}

export function RelaysPage() {
  const { t } = useTranslation("relays");
  const filters = route.useSearch();
  const { data: me } = useMe();
  const found = useTallies(filters);
  const tallies = found.data?.stages;
  const opens = me?.platform_roles.includes("administrator") || me?.desks.some(({ roles }) => roles.some((role) => OPENING.has(role)));
  usePageTitle(t("title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("title")}</h1>
        <div className={desk.actions}>
          <Views filters={filters} />
          {opens && (
            <ButtonLink to="/workspace/relays/new" type="primary">
              {t("new.button")}
            </ButtonLink>
          )}
        </div>
      </div>
      <FilterBar filters={filters} tallies={tallies} />
      <Chosen filters={filters} relays={found.data?.items ?? []} />
      {found.isError && <ProblemPanel error={found.error} onRetry={() => void found.refetch()} />}
      {filters.view === "table" ? <Table filters={filters} /> : <Columns filters={filters} tallies={tallies} />}
    </>
  );
}
