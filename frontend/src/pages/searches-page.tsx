// One's saved searches, and when each tells of what is new.
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SavedSearchPage, SavedSearchRead } from "@/api/generated/silkbridge.schemas";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { QueryView } from "@/components/query-view";
import { useSearches } from "@/features/alerts/api";
import { addressOf } from "@/features/alerts/question";
import { SearchTable } from "@/features/alerts/search-table";
import { readFilters } from "@/features/discovery/filters";
import desk from "./desk.module.css";
import { useQuestionWords } from "./use-question-words";

const route = getRouteApi("/workspace/searches");

function Question({ search }: { search: SavedSearchRead }) {
  const words = useQuestionWords(readFilters(addressOf(search.question)));
  const { t } = useTranslation("alerts");
  return <bdi>{words.join(" · ") || t(`all.${search.kind}`)}</bdi>;
}

function List({ found }: { found: SavedSearchPage }) {
  const { t } = useTranslation("alerts");
  if (found.items.length === 0) {
    return (
      <EmptyState
        title={t("none")}
        hint={t("noneHint")}
        action={
          <ButtonLink type="primary" to="/achievements" search={{}}>
            {t("toAchievements")}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <SearchTable items={found.items} describe={(search) => <Question search={search} />} />
      <div className={desk.foot}>
        <p className="muted">{t("most", { count: found.total, most: found.most })}</p>
        <Pagination page={found.page} size={found.size} total={found.total} />
      </div>
    </>
  );
}

export function SearchesPage() {
  const { t } = useTranslation("alerts");
  const { page } = route.useSearch();
  const searches = useSearches(Number(page) || 1);
  usePageTitle(t("title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("title")}</h1>
      </div>
      <p className={desk.lead}>{t("lead")}</p>
      <QueryView query={searches}>{(found) => <List found={found} />}</QueryView>
    </>
  );
}
