// The listings of the organisations one writes for: where each stands and what comes next.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { MyListingPage } from "@/api/generated/silkbridge.schemas";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { QueryView } from "@/components/query-view";
import { useMyOrganizations, writtenFor } from "@/features/accounts/my-organizations";
import { type MineFilters, useMyListings } from "@/features/my-listings/api";
import { ListingTable } from "@/features/my-listings/listing-table";
import { MineFilterBar } from "@/features/my-listings/mine-filters";
import desk from "./desk.module.css";

const route = getRouteApi("/workspace/listings");

function Beginnings() {
  const { t } = useTranslation("workspace");
  return (
    <div className={desk.actions}>
      <ButtonLink to="/workspace/imports">{t("nav.imports")}</ButtonLink>
      <ButtonLink to="/workspace/listings/new" search={{ kind: "challenge" }}>
        {t("mine.newChallenge")}
      </ButtonLink>
      <ButtonLink type="primary" to="/workspace/listings/new" search={{ kind: "achievement" }}>
        {t("mine.newAchievement")}
      </ButtonLink>
    </div>
  );
}

interface ListProps {
  page: MyListingPage;
  filters: MineFilters;
  withOwner: boolean;
}

function List({ page, filters, withOwner }: ListProps) {
  const { t } = useTranslation("workspace");
  if (page.items.length > 0) {
    return (
      <>
        <ListingTable listings={page.items} withOwner={withOwner} />
        <div className={desk.foot}>
          <Pagination page={page.page} size={page.size} total={page.total} />
        </div>
      </>
    );
  }
  const narrowed = Boolean(filters.state ?? filters.kind ?? filters.organization ?? filters.page);
  if (narrowed) {
    return (
      <EmptyState
        title={t("mine.noneSuch")}
        action={
          <Link from={route.id} to="." search={{}}>
            {t("mine.clear")}
          </Link>
        }
      />
    );
  }
  return <EmptyState title={t("mine.none")} hint={t("mine.noneHint")} />;
}

export function MyListingsPage() {
  const { t } = useTranslation("workspace");
  const filters = route.useSearch();
  const listings = useMyListings(filters);
  const { data: organizations = [] } = useMyOrganizations();
  const owners = writtenFor(organizations);
  usePageTitle(t("nav.listings"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("nav.listings")}</h1>
        <Beginnings />
      </div>
      <MineFilterBar filters={filters} owners={owners} states={listings.data?.states ?? {}} />
      <QueryView query={listings}>
        {(page) => <List page={page} filters={filters} withOwner={owners.length > 1} />}
      </QueryView>
    </>
  );
}
