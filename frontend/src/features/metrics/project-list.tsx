// Projects of the plan, box by box.
import { useTranslation } from "react-i18next";
import type { BoxRead, ProjectRead, ProjectStatus } from "@/api/generated/silkbridge.schemas";
import { FormProblem } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import { useFormat } from "@/i18n/use-format";
import { useReportProject } from "./api";
import styles from "./project-list.module.css";

export const STATUSES: readonly ProjectStatus[] = ["planned", "under_way", "delayed", "completed", "stopped"];
const TONE: Record<ProjectStatus, Tone> = {
  planned: "neutral",
  under_way: "progress",
  delayed: "wait",
  completed: "done",
  stopped: "stop",
};

interface Props {
  projects: readonly ProjectRead[];
  boxes: readonly BoxRead[];
  zoneName: (code: string) => string;
}

function Status({ project }: { project: ProjectRead }) {
  const { t } = useTranslation("statistics");
  const report = useReportProject();
  if (!project.can_edit) return <StateTag tone={TONE[project.status]}>{t(`status.${project.status}`)}</StateTag>;
  return (
    <>
      <NativeSelect
        label={t("report.status", { name: project.name })}
        value={project.status}
        options={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        disabled={report.isPending}
        onChange={(status) => report.mutate({ code: project.code, patch: { version: project.version, status } })}
      />
      <FormProblem error={report.error} />
    </>
  );
}

function Row({ project, zoneName }: { project: ProjectRead; zoneName: Props["zoneName"] }) {
  return (
    <tr>
      <th scope="row">
        <span lang={project.locale}>{project.name}</span>
        {project.original_name && project.locale !== "zh" && (
          <span className={styles.original} lang="zh-CN">
            {project.original_name}
          </span>
        )}
        {project.note && (
          <span className={styles.original} dir="auto">
            {project.note}
          </span>
        )}
      </th>
      <td className={styles.zone}>{project.zone && zoneName(project.zone)}</td>
      <td className={styles.status}>
        <Status project={project} />
      </td>
    </tr>
  );
}

export function ProjectList({ projects, boxes, zoneName }: Props) {
  const { t } = useTranslation("statistics");
  const { number } = useFormat();
  const groups = boxes
    .map((box) => ({ box, own: projects.filter((project) => project.box === box.number) }))
    .filter(({ own }) => own.length > 0);
  return (
    <table className={styles.table} aria-label={t("projects.title")}>
      <thead>
        <tr>
          <th scope="col">{t("projects.project")}</th>
          <th scope="col">{t("projects.zone")}</th>
          <th scope="col">{t("projects.status")}</th>
        </tr>
      </thead>
      {groups.map(({ box, own }) => (
        <tbody key={box.number}>
          <tr className={styles.box}>
            <th colSpan={3} scope="rowgroup">
              <span className={styles.number}>{number(box.number)}</span>
              {box.name}
            </th>
          </tr>
          {own.map((project) => (
            <Row key={project.code} project={project} zoneName={zoneName} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
