// Public notices: what is announced, what waits for a decision, and how the earlier ones ended.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/empty-state";
import { Loading } from "@/components/loading";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { QueryView } from "@/components/query-view";
import { useNotices } from "@/features/notices/api";
import { NoticeList } from "@/features/notices/notice-list";
import { useFormat } from "@/i18n/use-format";
import desk from "./desk.module.css";
import styles from "./notices-page.module.css";

const route = getRouteApi("/portal/notices");
const SHOWN = [
  { key: "all", states: [] },
  { key: "open", states: ["published", "objected"] },
  { key: "clean", states: ["closed_clean"] },
  { key: "ended", states: ["upheld", "withdrawn"] },
] as const;

export function NoticesPage() {
  const { t } = useTranslation("notices");
  const { number } = useFormat();
  const { q, state, page } = route.useSearch();
  const navigate = useNavigate({ from: "/notices" });
  const notices = useNotices({ q, state, page });
  usePageTitle(t("title"));
  const counts = notices.data?.states;
  return (
    <div className={`container ${styles.page}`}>
      <div className={desk.head}>
        <h1>{t("title")}</h1>
        <Input.Search
          key={q}
          style={{ maxInlineSize: 280 }}
          allowClear
          defaultValue={q}
          aria-label={t("find")}
          placeholder={t("find")}
          onSearch={(words) => void navigate({ search: { state, q: words.trim() || undefined } })}
        />
      </div>
      <p className={desk.lead}>{t("lead")}</p>
      <nav className={desk.tabs} aria-label={t("tabs")}>
        {SHOWN.map(({ key, states }) => {
          const asked = states.length > 0 ? states.join(",") : undefined;
          const all = states.length > 0 ? states : Object.keys(counts ?? {});
          const count = counts && all.reduce((sum, one) => sum + (counts[one as keyof typeof counts] ?? 0), 0);
          return (
            <Link
              key={key}
              to="/notices"
              search={{ state: asked, q }}
              className={desk.tab}
              data-current={asked === state}
              aria-current={asked === state ? "true" : undefined}
            >
              {t(`tab.${key}`)} {count !== undefined && <b>{number(count)}</b>}
            </Link>
          );
        })}
      </nav>
      <QueryView query={notices} loading={<Loading kind="line" rows={6} />}>
        {({ items, page: at, size, total }) =>
          items.length === 0 ? (
            <EmptyState title={t(q ? "noneFound" : "none")} />
          ) : (
            <>
              <NoticeList notices={items} />
              <div className={desk.foot}>
                <Pagination page={at} size={size} total={total} />
              </div>
            </>
          )
        }
      </QueryView>
    </div>
  );
}
