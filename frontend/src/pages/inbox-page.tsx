// The match inbox: pairs on one side, the open one with its reasons and the reader's answer on the other.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Role, SuggestionPage as InboxPageData } from "@/api/generated/silkbridge.schemas";
import { EmptyState } from "@/components/empty-state";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { NativeSelect } from "@/components/native-select";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { QueryView } from "@/components/query-view";
import { useInbox, useSuggestion } from "@/features/suggestions/api";
import { countOf, type InboxFilters, ROLES, TABS, type Tab } from "@/features/suggestions/filters";
import { SuggestionList } from "@/features/suggestions/suggestion-list";
import { useFieldName } from "@/features/taxonomy/api";
import { useFormat } from "@/i18n/use-format";
import desk from "./desk.module.css";
import styles from "./inbox-page.module.css";
import { NotFoundPage } from "./not-found-page";
import { SuggestionView } from "./suggestion-view";

const index = getRouteApi("/workspace/inbox");
const one = getRouteApi("/workspace/inbox/$id");

export function InboxPage() {
  return <Inbox filters={index.useSearch()} id={undefined} />;
}

export function SuggestionPage() {
  return <Inbox filters={one.useSearch()} id={one.useParams().id} />;
}

function Tabs({ filters, states }: { filters: InboxFilters; states: InboxPageData["states"] | undefined }) {
  const { t } = useTranslation("suggestions");
  const { number } = useFormat();
  const current: Tab = filters.tab ?? "open";
  return (
    <nav className={desk.tabs} aria-label={t("tabs")}>
      {TABS.map((tab) => (
        <Link
          key={tab}
          to="/workspace/inbox"
          search={{ ...filters, tab: tab === "open" ? undefined : tab, page: undefined }}
          className={desk.tab}
          data-current={tab === current}
          aria-current={tab === current ? "true" : undefined}
        >
          {t(`tab.${tab}`)} {states && <b>{number(countOf(tab, states))}</b>}
        </Link>
      ))}
    </nav>
  );
}

function Narrowing({ filters }: { filters: InboxFilters }) {
  const { t } = useTranslation("suggestions");
  const navigate = useNavigate();
  return (
    <div className={styles.filters}>
      {filters.listing && (
        <Link to="/workspace/inbox" search={{ ...filters, listing: undefined, page: undefined }}>
          {t("oneListing")} · {t("showAll")}
        </Link>
      )}
      <NativeSelect<Role | "">
        label={t("role.label")}
        value={filters.role ?? ""}
        options={[{ value: "", label: t("role.all") }, ...ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))]}
        onChange={(role) =>
          void navigate({ to: "/workspace/inbox", search: { ...filters, role: role || undefined, page: undefined } })
        }
      />
    </div>
  );
}

function Empty({ filters }: { filters: InboxFilters }) {
  const { t } = useTranslation("suggestions");
  const narrowed = Boolean(filters.role ?? filters.listing ?? filters.page);
  return (
    <EmptyState
      title={narrowed ? t("noneFiltered") : t(`none.${filters.tab ?? "open"}`)}
      hint={narrowed ? undefined : t("noneHint")}
      action={
        narrowed && (
          <Link to="/workspace/inbox" search={{ tab: filters.tab }}>
            {t("showAll")}
          </Link>
        )
      }
    />
  );
}

/** With no pair in the address the first one is shown beside the list; a phone shows the list alone. */
function Inbox({ filters, id }: { filters: InboxFilters; id: string | undefined }) {
  const { t } = useTranslation("suggestions");
  const fieldName = useFieldName();
  const inbox = useInbox(filters);
  const open = id ?? inbox.data?.items[0]?.id;
  const suggestion = useSuggestion(open);
  usePageTitle(t("title"));
  if (id && isMissing(suggestion.error)) return <NotFoundPage />;
  return (
    <>
      <div className={desk.head}>
        <h1>{t("title")}</h1>
        <Narrowing filters={filters} />
      </div>
      <Tabs filters={filters} states={inbox.data?.states} />
      <div className={styles.columns} data-open={id !== undefined}>
        <nav className={styles.side} aria-label={t("list")}>
          <QueryView query={inbox} loading={<Loading rows={4} kind="line" />}>
            {({ items, page, size, total }) =>
              items.length === 0 ? (
                <Empty filters={filters} />
              ) : (
                <>
                  <SuggestionList items={items} open={open} filters={filters} fieldName={fieldName} />
                  <div className={desk.foot}>
                    <Pagination page={page} size={size} total={total} />
                  </div>
                </>
              )
            }
          </QueryView>
        </nav>
        {open !== undefined && (
          <div className={styles.main}>
            <Link to="/workspace/inbox" search={filters} className={styles.back}>
              {t("back")}
            </Link>
            <QueryView query={suggestion} loading={<Loading rows={4} kind="page" />}>
              {(found) => <SuggestionView suggestion={found} />}
            </QueryView>
          </div>
        )}
      </div>
    </>
  );
}
