// Reporting a milestone with a file, and deciding whether it is met.
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import { FileButton } from "@/components/file-button";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useReport, useVerdict } from "./api";
import styles from "./relays.module.css";
import type { RelayMilestone, RelayRead, Verdict } from "./types";

export const TAKEN = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.zip";
const VERDICTS: readonly Verdict[] = ["met", "missed", "waived"];

interface Props {
  relay: RelayRead;
  milestone: RelayMilestone;
  onDone: () => void;
}

export function ReportForm({ relay, milestone, onDone }: Props) {
  const { t } = useTranslation("relays");
  const send = useReport(relay, milestone.id);
  const [report, setReport] = useState(milestone.report);
  const [file, setFile] = useState<File>();
  return (
    <div className={styles.form}>
      <Field label={t("milestone.reportText")} required>
        {(control) => (
          <Input.TextArea
            {...control}
            dir="auto"
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={report}
            onChange={({ target }) => setReport(target.value)}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <FileButton label={t("evidence.choose")} name={t("evidence.file")} accept={TAKEN} pending={false} onFile={setFile} />
        {file && <bdi>{file.name}</bdi>}
      </div>
      <FormProblem error={send.error} />
      <div className={styles.buttons}>
        <Button type="primary" loading={send.isPending} disabled={!report.trim()} onClick={() => send.mutate({ report, file }, { onSuccess: onDone })}>
          {t("milestone.send")}
        </Button>
        <Button onClick={onDone}>{t("cancel")}</Button>
      </div>
    </div>
  );
}

export function DecideForm({ relay, milestone, onDone }: Props) {
  const { t } = useTranslation("relays");
  const say = useFaultText();
  const decide = useVerdict(relay, milestone.id);
  const [comment, setComment] = useState("");
  const faults = faultsByPointer(decide.error);
  const wrong = faults.get("/comment") ?? faults.get("/verdict");
  return (
    <div className={styles.form}>
      <Field label={t("milestone.comment")} {...(wrong && { fault: say(wrong) })}>
        {(control) => (
          <Input.TextArea
            {...control}
            dir="auto"
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={comment}
            onChange={({ target }) => setComment(target.value)}
          />
        )}
      </Field>
      {faults.size === 0 && <FormProblem error={decide.error} />}
      <div className={styles.buttons}>
        {VERDICTS.map((verdict) => (
          <Button
            key={verdict}
            type={verdict === "met" ? "primary" : "default"}
            loading={decide.isPending && decide.variables?.verdict === verdict}
            onClick={() => decide.mutate({ verdict, comment }, { onSuccess: onDone })}
          >
            {t(`milestone.decideAs.${verdict}`)}
          </Button>
        ))}
        <Button onClick={onDone}>{t("cancel")}</Button>
      </div>
    </div>
  );
}
