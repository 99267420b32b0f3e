// Nothing there, something wrong, still loading, and files at each access level.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { OFFLINE, ProblemError } from "@/api/client";
import { EmptyState } from "@/components/empty-state";
import { FileRow, FileSlot } from "@/components/file-slot";
import { Loading } from "@/components/loading";
import { ProblemPanel } from "@/components/problem-panel";
import { Withheld } from "@/features/listings/withheld";
import { Exhibit, Grid, Part } from "./frame";
import type { Sample } from "./samples";

const nothing = () => undefined;
const refused = new ProblemError({
  status: 409,
  code: "deadline-passed",
  title: "The deadline has passed",
  params: { deadline_at: "2026-11-24T16:00:00Z" },
  request_id: "7f3a-22c1-0b5e",
});
const offline = new ProblemError({ status: 0, code: OFFLINE, title: "Offline", params: {} });

export function Panels({ sample }: { sample: Sample }) {
  const { t } = useTranslation(["specimen", "portal"]);
  return (
    <Part title={t("specimen:panels")}>
      <Grid>
        <Exhibit name="EmptyState">
          <div className="card">
            <EmptyState
              title={t("portal:match.none")}
              hint={t("portal:match.noneHint")}
              action={<Button>{t("specimen:secondary")}</Button>}
            />
          </div>
        </Exhibit>
        <Exhibit name="ProblemPanel">
          <ProblemPanel error={refused} kept={t("portal:problem.kept")} onRetry={nothing} />
          <br />
          <ProblemPanel error={offline} />
        </Exhibit>
        <Exhibit name="Loading">
          <Loading rows={2} />
        </Exhibit>
        <Exhibit name="FileSlot public">
          <FileSlot access="public">
            <FileRow name={`${sample.report}.pdf`} size={1_887_437} checked onOpen={nothing} />
            <FileRow name={`${sample.energy}.xlsx`} progress={0.62} />
          </FileSlot>
        </Exhibit>
        <Exhibit name="FileSlot registered">
          <FileSlot access="registered">
            <FileRow name={sample.report} locked />
          </FileSlot>
        </Exhibit>
        <Exhibit name="FileSlot nda">
          <FileSlot access="nda">
            <FileRow name={sample.purity} locked />
          </FileSlot>
        </Exhibit>
        <Exhibit name="Withheld" wide>
          <Withheld
            title={t("portal:entity.gatedTitle")}
            text={t("portal:entity.gatedText")}
            parts={[t("portal:achievement.indicators"), t("portal:achievement.ip"), t("portal:files.title")]}
          />
        </Exhibit>
      </Grid>
    </Part>
  );
}
