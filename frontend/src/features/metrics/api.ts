// The programme's metrics, boxes and projects, and what the authority reports on them.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { listBoxes, listMetrics, listProjects, reportMetric, reportProject } from "@/api/generated/metrics";
import type { MetricPatch, ProjectPatch, ProjectStatus } from "@/api/generated/silkbridge.schemas";
import { useLocale } from "@/i18n/use-format";
import type { ProjectFilters } from "./filters";

const METRICS = "metrics";
const PROJECTS = "projects";
const BOXES = "project-boxes";
export const PAGE_SIZE = 40;

export function useMetrics() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [METRICS, tag],
    queryFn: ({ signal }) => listMetrics({}, { signal }),
    select: (page) => page.items,
  });
}

export function useBoxes() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [BOXES, tag],
    queryFn: ({ signal }) => listBoxes({ signal }),
    select: (page) => page.items,
  });
}

export function useProjects({ box, zone, status, page }: ProjectFilters) {
  const { tag } = useLocale();
  const asked = {
    box: box?.map(Number),
    zone,
    status: status as ProjectStatus[] | undefined,
    page: Number(page ?? 1),
    size: PAGE_SIZE,
  };
  return useQuery({
    queryKey: [PROJECTS, asked, tag],
    queryFn: ({ signal }) => listProjects(asked, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useReportMetric(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (patch: MetricPatch) => reportMetric(code, patch),
    onSettled: () => queries.invalidateQueries({ queryKey: [METRICS] }),
  });
}

export function useReportProject() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ code, patch }: { code: string; patch: ProjectPatch }) => reportProject(code, patch),
    onSettled: () =>
      Promise.all([PROJECTS, BOXES].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
