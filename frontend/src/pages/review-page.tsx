// The review desk: what waits for the reader's answer, how long and until when.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { ListingKind } from "@/api/types";
import { EmptyState } from "@/components/empty-state";
import { NativeSelect } from "@/components/native-select";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { QueryView } from "@/components/query-view";
import { useQueue, useQueueCount } from "@/features/review/api";
import type { QueueFilters, Stage } from "@/features/review/filters";
import { QueueTable } from "@/features/review/queue-table";
import { useFormat } from "@/i18n/use-format";
import desk from "./desk.module.css";
import styles from "./review-page.module.css";

const route = getRouteApi("/workspace/review");
const STAGES: readonly (Stage | undefined)[] = [undefined, "organization", "node"];

function Tab({ stage, filters }: { stage: Stage | undefined; filters: QueueFilters }) {
  const { t } = useTranslation("review");
  const { number } = useFormat();
  const { data: count } = useQueueCount({ stage });
  return (
    <Link
      from={route.id}
      to="."
      search={{ ...filters, stage, page: undefined }}
      className={desk.tab}
      data-current={filters.stage === stage}
      aria-current={filters.stage === stage ? "true" : undefined}
    >
      {t(`tab.${stage ?? "all"}`)} {count !== undefined && <b>{number(count)}</b>}
    </Link>
  );
}

function Filters({ filters }: { filters: QueueFilters }) {
  const { t } = useTranslation("review");
  const { number } = useFormat();
  const navigate = useNavigate({ from: route.id });
  const { data: late } = useQueueCount({ stage: filters.stage, late: "true" });
  const narrow = (change: QueueFilters) => void navigate({ search: { ...filters, page: undefined, ...change } });
  return (
    <div className={styles.filters}>
      <Checkbox
        checked={filters.late === "true"}
        onChange={({ target }) => narrow({ late: target.checked ? "true" : undefined })}
      >
        {t("lateOnly")} {late !== undefined && late > 0 && number(late)}
      </Checkbox>
      <NativeSelect<ListingKind | "">
        label={t("kind")}
        value={filters.kind ?? ""}
        options={[
          { value: "", label: t("bothKinds") },
          { value: "achievement", label: t("portal:search.achievement") },
          { value: "challenge", label: t("portal:search.challenge") },
        ]}
        onChange={(kind) => narrow({ kind: kind || undefined })}
      />
    </div>
  );
}

export function ReviewPage() {
  const { t } = useTranslation("review");
  const filters = route.useSearch();
  const queue = useQueue(filters);
  const narrowed = Boolean(filters.stage ?? filters.kind ?? filters.late ?? filters.page);
  usePageTitle(t("title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("title")}</h1>
        <Filters filters={filters} />
      </div>
      <nav className={desk.tabs} aria-label={t("tabs")}>
        {STAGES.map((stage) => (
          <Tab key={stage ?? "all"} stage={stage} filters={filters} />
        ))}
      </nav>
      <QueryView query={queue}>
        {({ items, page, size, total }) =>
          items.length === 0 ? (
            <EmptyState
              title={t(narrowed ? "noneNarrowed" : "none")}
              hint={t(narrowed ? "noneNarrowedHint" : "noneHint")}
              action={
                narrowed && (
                  <Link from={route.id} to="." search={{}}>
                    {t("showAll")}
                  </Link>
                )
              }
            />
          ) : (
            <>
              <QueueTable items={items} />
              <div className={desk.foot}>
                <Pagination page={page} size={size} total={total} />
              </div>
            </>
          )
        }
      </QueryView>
    </>
  );
}
