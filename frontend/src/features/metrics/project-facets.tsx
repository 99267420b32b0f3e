// Narrows the projects by box, zone and status, with what each choice would show.
import { useTranslation } from "react-i18next";
import type { BoxRead } from "@/api/generated/silkbridge.schemas";
import { FacetGroup, type FacetOption } from "@/components/facet-panel";
import type { Chip } from "@/components/filter-chips";
import { countProjects, GROUPS, type Group, type ProjectFilters } from "./filters";
import { STATUSES } from "./project-list";

interface Names {
  boxes: readonly BoxRead[];
  zones: readonly { code: string; name: string }[];
}

interface Props extends Names {
  filters: ProjectFilters;
  onToggle: (group: Group, value: string) => void;
}

function useValues({ boxes, zones }: Names): Record<Group, { value: string; label: string }[]> {
  const { t } = useTranslation("statistics");
  return {
    box: boxes.map((box) => ({ value: String(box.number), label: box.name })),
    zone: zones.map(({ code, name }) => ({ value: code, label: name })),
    status: STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) })),
  };
}

export function ProjectFacets({ boxes, zones, filters, onToggle }: Props) {
  const { t } = useTranslation("statistics");
  const values = useValues({ boxes, zones });
  const counts = countProjects(boxes, filters);
  return (
    <>
      {GROUPS.map((group) => {
        const options: FacetOption[] = values[group]
          .map(({ value, label }) => ({
            value,
            label,
            count: counts[group].get(value) ?? 0,
            checked: filters[group]?.includes(value) ?? false,
          }))
          .filter((option) => option.checked || counts[group].has(option.value));
        return (
          <FacetGroup
            key={group}
            title={t(`projects.${group}`)}
            options={options}
            onToggle={(value) => onToggle(group, value)}
          />
        );
      })}
    </>
  );
}

export function useProjectChips({ boxes, zones, filters, onToggle }: Props): Chip[] {
  const { t } = useTranslation("statistics");
  const values = useValues({ boxes, zones });
  return GROUPS.flatMap((group) =>
    (filters[group] ?? []).map((value) => ({
      key: `${group}-${value}`,
      name: t(`projects.${group}`),
      value: values[group].find((one) => one.value === value)?.label ?? value,
      onRemove: () => onToggle(group, value),
    })),
  );
}
