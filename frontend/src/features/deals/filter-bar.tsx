// What the board is narrowed to; the address keeps the choice.
import { useNavigate } from "@tanstack/react-router";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { FilterChips } from "@/components/filter-chips";
import { NativeSelect } from "@/components/native-select";
import { useNarrow } from "@/components/use-narrow";
import { type DealFilters, SORTS, SOURCES } from "./filters";
import styles from "./filter-bar.module.css";
import { ALL_STAGES } from "./stages";
import type { DealSummary, Figures } from "./types";

type Change = (changed: DealFilters) => void;

export function useFilterChange(filters: DealFilters): Change {
  const navigate = useNavigate();
  return (changed) =>
    void navigate({ to: "/workspace/deals", search: { ...filters, page: undefined, ...changed }, replace: true });
}

interface Props {
  filters: DealFilters;
  figures: Figures | undefined;
  /** Whether the reader sits at a node: parties have no managers to choose from. */
  node: boolean;
}

export function FilterBar({ filters, figures, node }: Props) {
  const { t } = useTranslation("deals");
  const change = useFilterChange(filters);
  const narrow = useNarrow();
  const stages = ALL_STAGES.map((stage) => ({
    value: stage as string,
    label: figures ? t("filter.counted", { name: t(`stage.${stage}`), count: figures[stage]?.count ?? 0 }) : t(`stage.${stage}`),
  }));
  const whose = filters.manager && filters.manager !== "me" && filters.manager !== "none" ? "other" : (filters.manager ?? "");
  return (
    <div className={styles.bar} role="group" aria-label={t("filter.label")}>
      <Input.Search
        key={filters.q}
        allowClear
        className={styles.search}
        defaultValue={filters.q}
        aria-label={t("filter.search")}
        placeholder={t("filter.search")}
        onSearch={(words) => change({ q: words.trim() || undefined })}
      />
      {(!narrow || filters.view === "table") && (
        <NativeSelect
          label={t("filter.stage")}
          value={filters.stage ?? ""}
          options={[{ value: "", label: t("filter.allStages") }, ...stages]}
          onChange={(stage) => change({ stage: ALL_STAGES.find((one) => one === stage) })}
        />
      )}
      {node && (
        <NativeSelect
          label={t("filter.manager")}
          value={whose}
          options={[
            { value: "", label: t("filter.allManagers") },
            { value: "me", label: t("filter.mine") },
            { value: "none", label: t("filter.unowned") },
            ...(whose === "other" ? [{ value: "other", label: t("filter.oneManager") }] : []),
          ]}
          onChange={(manager) => change({ manager: manager || undefined })}
        />
      )}
      <NativeSelect
        label={t("filter.source")}
        value={filters.source ?? ""}
        options={[{ value: "", label: t("filter.allSources") }, ...SOURCES.map((one) => ({ value: one as string, label: t(`source.${one}`) }))]}
        onChange={(source) => change({ source: SOURCES.find((one) => one === source) })}
      />
      {filters.view === "table" && (
        <NativeSelect
          label={t("filter.sort")}
          value={filters.sort ?? "due"}
          options={SORTS.map((sort) => ({ value: sort as string, label: t(`sort.${sort}`) }))}
          onChange={(sort) => change({ sort: SORTS.find((one) => one === sort && one !== "due") })}
        />
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filters.overdue === "true"}
          onChange={({ target }) => change({ overdue: target.checked ? "true" : undefined })}
        />
        {t("filter.overdue")}
      </label>
    </div>
  );
}

/** The filters that no chooser shows: an organisation, words, one manager. */
export function Chosen({ filters, deals }: { filters: DealFilters; deals: readonly DealSummary[] }) {
  const { t } = useTranslation("deals");
  const change = useFilterChange(filters);
  const party = deals.flatMap(({ supply, demand }) => [supply, demand]).find((one) => one.organization_id === filters.organization);
  const manager = deals.find((one) => one.manager?.id === filters.manager)?.manager;
  const chips = [
    filters.organization && {
      key: "organization",
      name: t("filter.organization"),
      value: party?.name ?? "…",
      onRemove: () => change({ organization: undefined }),
    },
    manager && { key: "manager", name: t("filter.manager"), value: manager.name, onRemove: () => change({ manager: undefined }) },
    filters.q && { key: "q", name: t("filter.words"), value: filters.q, onRemove: () => change({ q: undefined }) },
  ].filter((chip) => chip !== undefined && chip !== null && chip !== "");
  const none = { stage: undefined, manager: undefined, organization: undefined, overdue: undefined, source: undefined, q: undefined };
  return <FilterChips chips={chips} onClear={() => change(none)} />;
}
