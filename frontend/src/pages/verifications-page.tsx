// The verification desk: organisations that wait to be verified, and those whose yearly check is due.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { QueryView } from "@/components/query-view";
import { SHOWN, type Shown, useDecisions } from "@/features/organizations/desk-api";
import { VerifyTable } from "@/features/organizations/verify-table";
import { useFormat } from "@/i18n/use-format";
import desk from "./desk.module.css";

const route = getRouteApi("/workspace/verifications");

function Tab({ shown, current }: { shown: Shown; current: boolean }) {
  const { t } = useTranslation("organization");
  const { number } = useFormat();
  const { data } = useDecisions(shown, undefined, 1, 1);
  return (
    <Link
      from={route.id}
      to="."
      search={{ show: shown === "waiting" ? undefined : shown }}
      className={desk.tab}
      data-current={current}
      aria-current={current ? "true" : undefined}
    >
      {t(`verify.tab.${shown}`)} {data && <b>{number(data.total)}</b>}
    </Link>
  );
}

export function VerificationsPage() {
  const { t } = useTranslation("organization");
  const { show, q, page } = route.useSearch();
  const navigate = useNavigate({ from: route.id });
  const shown = SHOWN.find((one) => one === show) ?? "waiting";
  const found = useDecisions(shown, q, Number(page) || 1);
  usePageTitle(t("verify.title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("verify.title")}</h1>
        <div className={desk.actions}>
          <Input.Search
            key={q}
            allowClear
            defaultValue={q}
            aria-label={t("verify.find")}
            placeholder={t("verify.find")}
            onSearch={(words) => void navigate({ search: { show, q: words.trim() || undefined } })}
          />
        </div>
      </div>
      <nav className={desk.tabs} aria-label={t("verify.tabs")}>
        {SHOWN.map((one) => (
          <Tab key={one} shown={one} current={one === shown} />
        ))}
      </nav>
      <QueryView query={found}>
        {({ items, page: at, size, total }) =>
          items.length === 0 ? (
            <EmptyState title={t(q ? "verify.noneFound" : `verify.none.${shown}`)} />
          ) : (
            <>
              <VerifyTable organizations={items} />
              <div className={desk.foot}>
                <Pagination page={at} size={size} total={total} />
              </div>
            </>
          )
        }
      </QueryView>
    </>
  );
}
