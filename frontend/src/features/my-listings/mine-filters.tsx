// Narrows one's own listings by state, kind and owner; the address keeps the choice.
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { NativeSelect } from "@/components/native-select";
import type { MineFilters } from "./api";
import styles from "./mine-filters.module.css";
import { STATES } from "./next-step";

interface Props {
  filters: MineFilters;
  owners: readonly { id: string; name: string }[];
  /** How many stand where, once known. */
  states: Partial<Record<string, number>>;
}

export function MineFilterBar({ filters, owners, states: counts }: Props) {
  const { t } = useTranslation("workspace");
  const navigate = useNavigate({ from: "/workspace/listings" });
  const change = (changed: MineFilters) =>
    void navigate({ search: { ...filters, page: undefined, ...changed }, replace: true });
  const states = STATES.map((state) => ({
    value: state as string,
    label: t("mine.counted", { name: t(`portal:state.${state}`), count: counts[state] ?? 0 }),
  }));
  const kinds = (["achievement", "challenge"] as const).map((kind) => ({ value: kind as string, label: t(`mine.kind.${kind}`) }));
  return (
    <div className={styles.bar} role="group" aria-label={t("mine.filters")}>
      <NativeSelect
        label={t("mine.state")}
        value={filters.state ?? ""}
        options={[{ value: "", label: t("mine.allStates") }, ...states]}
        onChange={(state) => change({ state: state || undefined })}
      />
      <NativeSelect
        label={t("mine.kindLabel")}
        value={filters.kind ?? ""}
        options={[{ value: "", label: t("mine.allKinds") }, ...kinds]}
        onChange={(kind) => change({ kind: kind || undefined })}
      />
      {owners.length > 1 && (
        <NativeSelect
          label={t("mine.owner")}
          value={filters.organization ?? ""}
          options={[
            { value: "", label: t("mine.allOwners") },
            ...owners.map((owner) => ({ value: owner.id, label: owner.name })),
          ]}
          onChange={(organization) => change({ organization: organization || undefined })}
        />
      )}
    </div>
  );
}
