// The export gate's desk: what waits for a person, and where everything else stands.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import type { CasePage } from "@/api/generated/silkbridge.schemas";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { QueryView } from "@/components/query-view";
import { useCases } from "@/features/compliance/api";
import { CaseTable } from "@/features/compliance/case-table";
import { useFormat } from "@/i18n/use-format";
import desk from "./desk.module.css";

const route = getRouteApi("/workspace/compliance");
const SHOWN = [undefined, "unscreened", "restricted", "letter", "licensed", "prohibited", "free", "all"] as const;

function counted(page: CasePage | undefined, show: (typeof SHOWN)[number]): number | undefined {
  if (!page) return undefined;
  if (show === undefined) return page.waiting;
  const counts = page.states;
  return show === "all" ? Object.values(counts).reduce((sum, one) => sum + (one ?? 0), 0) : (counts[show] ?? 0);
}

export function CompliancePage() {
  const { t } = useTranslation("compliance");
  const { number } = useFormat();
  const { show, q, page } = route.useSearch();
  const navigate = useNavigate({ from: route.id });
  const cases = useCases({ show, q, page });
  usePageTitle(t("title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("title")}</h1>
        <div className={desk.actions}>
          <Input.Search
            key={q}
            style={{ inlineSize: 240 }}
            allowClear
            defaultValue={q}
            aria-label={t("find")}
            placeholder={t("find")}
            onSearch={(words) => void navigate({ search: { show, q: words.trim() || undefined } })}
          />
          <ButtonLink to="/workspace/compliance/catalogue">{t("catalogue.title")}</ButtonLink>
        </div>
      </div>
      <p className={desk.lead}>{t("lead")}</p>
      <nav className={desk.tabs} aria-label={t("tabs")}>
        {SHOWN.map((one) => {
          const count = counted(cases.data, one);
          return (
            <Link
              key={one ?? "waiting"}
              from={route.id}
              to="."
              search={{ show: one, q }}
              className={desk.tab}
              data-current={one === show}
              aria-current={one === show ? "true" : undefined}
            >
              {t(`tab.${one ?? "waiting"}`)} {count !== undefined && <b>{number(count)}</b>}
            </Link>
          );
        })}
      </nav>
      <QueryView query={cases}>
        {({ items, page: at, size, total }) =>
          items.length === 0 ? (
            <EmptyState title={t(q ? "noneFound" : show ? "noneThere" : "noneWaiting")} />
          ) : (
            <>
              <CaseTable cases={items} />
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
