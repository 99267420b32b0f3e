// All verified organisations, by name and kind.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { OrganizationKind } from "@/api/generated/silkbridge.schemas";
import { EmptyState } from "@/components/empty-state";
import { Loading } from "@/components/loading";
import { NativeSelect } from "@/components/native-select";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { QueryView } from "@/components/query-view";
import { SearchBox } from "@/components/search-box";
import { NoSuchPage } from "@/features/discovery/nothing-found";
import { type OrganizationFilters, useOrganizations } from "@/features/organizations/api";
import { OrganizationList } from "@/features/organizations/organization-list";
import { useFieldName } from "@/features/taxonomy/api";
import { useRegionName } from "@/features/taxonomy/regions";
import styles from "./organizations-page.module.css";

const route = getRouteApi("/portal/organizations");
const NO_SUGGESTIONS: [] = [];

function Filters({ filters, onChange }: { filters: OrganizationFilters; onChange: (next: OrganizationFilters) => void }) {
  const { t } = useTranslation();
  const kinds = Object.values(OrganizationKind).map((kind) => ({ value: kind, label: t(`organizationKind.${kind}`) }));
  return (
    <div className={styles.filters}>
      <SearchBox
        value={filters.q ?? ""}
        label={t("organizations.search")}
        placeholder={t("organizations.search")}
        suggestions={NO_SUGGESTIONS}
        onType={() => undefined}
        onSearch={(q) => onChange({ ...filters, q: q || undefined })}
        onPick={() => undefined}
      />
      <NativeSelect<string>
        label={t("organizations.kind")}
        value={filters.kind ?? ""}
        options={[{ value: "", label: t("organizations.allKinds") }, ...kinds]}
        onChange={(kind) => onChange({ ...filters, kind: kind || undefined })}
      />
    </div>
  );
}

export function OrganizationsPage() {
  const { t } = useTranslation();
  const filters = route.useSearch();
  const navigate = useNavigate();
  const query = useOrganizations(filters);
  const fieldName = useFieldName();
  const regionName = useRegionName();
  usePageTitle(t("organizations.title"));
  const change = (next: OrganizationFilters) =>
    void navigate({ to: "/organizations", search: { ...next, page: undefined }, resetScroll: false });
  return (
    <div className={`container ${styles.page}`}>
      <h1>{t("organizations.title")}</h1>
      <Filters filters={filters} onChange={change} />
      <QueryView query={query} loading={<Loading kind="line" rows={8} />}>
        {({ items, page, size, total }) => {
          if (total === 0) {
            return (
              <EmptyState
                title={t("organizations.none")}
                action={<Button onClick={() => change({})}>{t("list.clearAll")}</Button>}
              />
            );
          }
          if (items.length === 0) return <NoSuchPage />;
          return (
            <div className={styles.results} aria-busy={query.isPlaceholderData}>
              <p className={styles.count} role="status">
                {t("organizations.count", { count: total })}
              </p>
              <OrganizationList organizations={items} fieldName={fieldName} regionName={regionName} />
              <div className={styles.foot}>
                <Pagination page={page} size={size} total={total} />
              </div>
            </div>
          );
        }}
      </QueryView>
    </div>
  );
}
