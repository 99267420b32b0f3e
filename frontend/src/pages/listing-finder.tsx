// The list of one kind of listing: search, filters, order, results; all of it stands in the address.
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/client";
import type { DiscoveryPage, ListingKind } from "@/api/types";
import { EmptyState } from "@/components/empty-state";
import { FacetButton, FacetColumn } from "@/components/facet-panel";
import { ListingCard } from "@/components/listing-card";
import { Loading } from "@/components/loading";
import { NativeSelect } from "@/components/native-select";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { ProblemPanel } from "@/components/problem-panel";
import { useMe } from "@/features/accounts/api";
import { SaveSearch } from "@/features/alerts/save-search";
import { useListings } from "@/features/discovery/api";
import { ChosenFilters } from "@/features/discovery/chosen-filters";
import { countFilters, type Filters, SORTS, withWords } from "@/features/discovery/filters";
import { ListingFacets } from "@/features/discovery/listing-facets";
import { ListingSearch } from "@/features/discovery/listing-search";
import { NoSuchPage, NothingFound } from "@/features/discovery/nothing-found";
import { SearchNotes } from "@/features/discovery/search-notes";
import { WhyFound } from "@/features/discovery/why-found";
import styles from "./listing-finder.module.css";
import { useFilterNames } from "./use-filter-names";
import { useQuestionWords } from "./use-question-words";

interface Props {
  kind: ListingKind;
  filters: Filters;
}
interface ResultsProps extends Props {
  page: DiscoveryPage;
  onChange: (filters: Filters) => void;
}

/** Without words nothing is more or less relevant: the newest come first. */
function Order({ kind, filters, onChange }: Props & Pick<ResultsProps, "onChange">) {
  const { t } = useTranslation();
  const usual = filters.q ? "relevance" : "date";
  const orders = SORTS[kind].filter((sort) => filters.q !== undefined || sort !== "relevance");
  const name = (sort: string) => (kind === "challenge" && sort === "price" ? "bounty" : sort);
  return (
    <NativeSelect
      label={t("list.sort")}
      value={filters.sort ?? usual}
      options={orders.map((sort) => ({ value: sort, label: t(`sort.${name(sort)}`) }))}
      onChange={(sort) => onChange({ ...filters, sort: sort === usual ? undefined : sort, page: undefined })}
    />
  );
}

function Results({ kind, filters, page, onChange }: ResultsProps) {
  const { t } = useTranslation();
  if (page.total === 0) {
    return <NothingFound kind={kind} filters={filters} loosen={page.notes.loosen} onChange={onChange} />;
  }
  if (page.items.length === 0) return <NoSuchPage />;
  return (
    <>
      <h2 className="sr-only">{t("list.results")}</h2>
      {page.items.map((listing) => (
        <ListingCard key={listing.id} listing={listing} note={<WhyFound why={page.why[listing.id]} />} />
      ))}
      <div className={styles.foot}>
        <span className="muted">{t("list.total", { count: page.total })}</span>
        <Pagination page={page.page} size={page.size} total={page.total} />
      </div>
    </>
  );
}

function KeepSearch({ kind, filters }: Props) {
  const { data: me } = useMe();
  const words = useQuestionWords(filters);
  return <SaveSearch kind={kind} address={filters} suggested={words.join(" · ")} signedIn={Boolean(me?.person)} />;
}

export function ListingFinder({ kind, filters }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const names = useFilterNames(filters.organization);
  const [sheet, setSheet] = useState(false);
  const { data, error, isPlaceholderData, refetch } = useListings(kind, filters);
  const plural = kind === "achievement" ? "achievements" : "challenges";
  usePageTitle(filters.q ? `${filters.q} · ${t(`list.${plural}`)}` : t(`list.${plural}`));

  const change = (next: Filters) => void navigate({ to: `/${plural}`, search: next, resetScroll: false });
  const search = (words: string) => change(withWords(filters, words));
  // an address with a wrong filter is mended by letting the filters go
  const wrong = error instanceof ProblemError && error.status === 422;
  return (
    <div className={`container ${styles.page}`}>
      <a href="#results" className={styles.skip}>
        {t("list.skipToResults")}
      </a>
      <FacetColumn open={sheet} onClose={() => setSheet(false)} total={data?.total ?? 0}>
        {data ? (
          <ListingFacets kind={kind} filters={filters} facets={data.facets} names={names} onChange={change} />
        ) : (
          error === null && <Loading kind="line" rows={5} />
        )}
      </FacetColumn>
      <div className={styles.main}>
        <ListingSearch kind={kind} value={filters.q ?? ""} onSearch={search} onNarrow={change} />
        {data && <SearchNotes notes={data.notes} onSearch={search} />}
        <div className={styles.head}>
          <h1 aria-live="polite">{data ? t(`list.${plural}Count`, { count: data.total }) : t(`list.${plural}`)}</h1>
          <div className={styles.tools}>
            <FacetButton chosen={countFilters(filters)} onOpen={() => setSheet(true)} />
            <KeepSearch kind={kind} filters={filters} />
            <Order kind={kind} filters={filters} onChange={change} />
          </div>
        </div>
        <ChosenFilters filters={filters} names={names} onChange={change} />
        <div id="results" tabIndex={-1} className={styles.results} aria-busy={isPlaceholderData}>
          {wrong && (
            <EmptyState
              title={t("list.badAddress")}
              action={<Button onClick={() => change({ q: filters.q })}>{t("list.clearAll")}</Button>}
            />
          )}
          {error !== null && !wrong && <ProblemPanel error={error} onRetry={() => void refetch()} />}
          {data && <Results kind={kind} filters={filters} page={data} onChange={change} />}
          {!data && error === null && <Loading rows={4} />}
        </div>
      </div>
    </div>
  );
}
