// What the board is narrowed to; the address keeps the choice.
import { useNavigate } from "@tanstack/react-router";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { FilterChips } from "@/components/filter-chips";
import { NativeSelect } from "@/components/native-select";
import { type RelayFilters, SORTS } from "./filters";
import styles from "./relays.module.css";
import { ALL_STAGES, MODES } from "./stages";
import type { RelaySummary, Tallies } from "./types";

type Change = (changed: RelayFilters) => void;

function useFilterChange(filters: RelayFilters): Change {
  const navigate = useNavigate();
  return (changed) =>
    void navigate({ to: "/workspace/relays", search: { ...filters, page: undefined, ...changed }, replace: true });
}

function Check({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}

interface Props {
  filters: RelayFilters;
  tallies: Tallies | undefined;
}

export function FilterBar({ filters, tallies }: Props) {
  const { t } = useTranslation("relays");
  const change = useFilterChange(filters);
  const table = filters.view === "table";
  const stages = ALL_STAGES.map((stage) => ({
    value: stage as string,
    label: t("filter.counted", { name: t(`stage.${stage}`), count: tallies?.[stage]?.count ?? 0 }),
  }));
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
      {table && (
        <NativeSelect
          label={t("stageHead")}
          value={filters.stage ?? ""}
          options={[{ value: "", label: t("filter.allStages") }, ...stages]}
          onChange={(stage) => change({ stage: ALL_STAGES.find((one) => one === stage) })}
        />
      )}
      <NativeSelect
        label={t("modeHead")}
        value={filters.mode ?? ""}
        options={[{ value: "", label: t("filter.allModes") }, ...MODES.map((one) => ({ value: one as string, label: t(`mode.${one}.short`) }))]}
        onChange={(mode) => change({ mode: MODES.find((one) => one === mode) })}
      />
      {table && (
        <NativeSelect
          label={t("filter.sort")}
          value={filters.sort ?? "due"}
          options={SORTS.map((sort) => ({ value: sort as string, label: t(`sort.${sort}`) }))}
          onChange={(sort) => change({ sort: SORTS.find((one) => one === sort && one !== "due") })}
        />
      )}
      <Check label={t("turn.mine")} on={filters.mine === "true"} onChange={(on) => change({ mine: on ? "true" : undefined })} />
      <Check label={t("filter.overdue")} on={filters.overdue === "true"} onChange={(on) => change({ overdue: on ? "true" : undefined })} />
    </div>
  );
}

/** The filters that no chooser shows: words, and a node that another page asked for. */
export function Chosen({ filters, relays }: { filters: RelayFilters; relays: readonly RelaySummary[] }) {
  const { t } = useTranslation("relays");
  const change = useFilterChange(filters);
  const places = relays.flatMap(({ sending, incubator, receiving }) => [sending, incubator, receiving]);
  const place = places.find(({ id }) => id === filters.node);
  const chips = [
    filters.node && { key: "node", name: t("filter.node"), value: place?.name ?? "…", onRemove: () => change({ node: undefined }) },
    filters.q && { key: "q", name: t("filter.words"), value: filters.q, onRemove: () => change({ q: undefined }) },
  ].filter((chip) => chip !== undefined && chip !== "");
  return (
    <FilterChips
      chips={chips}
      onClear={() => change({ stage: undefined, mode: undefined, node: undefined, mine: undefined, overdue: undefined, q: undefined })}
    />
  );
}
