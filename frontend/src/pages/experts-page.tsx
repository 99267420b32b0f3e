// The pool of experts, for the desks that decide on it.
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { usePool } from "@/features/experts/api";
import { PoolTable } from "@/features/experts/pool-table";
import { useFieldName } from "@/features/taxonomy/api";
import { useFormat } from "@/i18n/use-format";
import desk from "./desk.module.css";

export function ExpertsPage() {
  const { t } = useTranslation("panels");
  const pool = usePool();
  const nameOf = useFieldName();
  const { language } = useFormat();
  usePageTitle(t("pool.title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("pool.title")}</h1>
      </div>
      <p className={desk.lead}>{t("pool.lead")}</p>
      <QueryView query={pool}>
        {({ items }) =>
          items.length > 0 ? (
            <PoolTable experts={items} nameOf={nameOf} languageOf={language} />
          ) : (
            <EmptyState title={t("pool.none")} hint={t("pool.noneHint")} />
          )
        }
      </QueryView>
    </>
  );
}
