// Payments of the plan in force: what each waits for, and the steps that settle it.
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "@/components/block-table";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { StateTag } from "@/components/state-tag";
import { useMilestone, useOpening } from "./api";
import { ChooseFile } from "./choose-file";
import styles from "./contracts.module.css";
import type { MilestoneRead } from "./types";

type Action = MilestoneRead["allowed_actions"][number];
const TONE = { open: "neutral", reported: "wait", accepted: "done" } as const;

function What({ row }: { row: MilestoneRead }) {
  const { t } = useTranslation("contract");
  return (
    <div className={styles.stack}>
      <bdi>{row.label}</bdi>
      <span className="muted">
        {t(`trigger.${row.trigger}`)}
        {row.condition && (
          <>
            {" · "}
            <bdi>{row.condition}</bdi>
          </>
        )}
        {row.due_on && (
          <>
            {" · "}
            <LocalTime at={row.due_on} day />
          </>
        )}
      </span>
    </div>
  );
}

function StepForm({ deal, row, action, onDone }: { deal: string; row: MilestoneRead; action: Action; onDone: () => void }) {
  const { t } = useTranslation("contract");
  const say = useFaultText();
  const [comment, setComment] = useState("");
  const [file, setFile] = useState<File>();
  const step = useMilestone(deal, row.id);
  const wrong = faultsByPointer(step.error).get("/comment");
  const send = (event: FormEvent) => {
    event.preventDefault();
    step.mutate({ action, comment, file, version: row.version }, { onSuccess: onDone });
  };
  return (
    <form className={styles.stack} onSubmit={send}>
      <Field label={t(`milestone.why.${action}`)} {...(wrong && { fault: say(wrong) })}>
        {(control) => (
          <Input.TextArea
            {...control}
            dir="auto"
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={2000}
            value={comment}
            onChange={({ target }) => setComment(target.value)}
          />
        )}
      </Field>
      {action === "report" && <ChooseFile file={file} label={t("milestone.evidence")} onFile={setFile} />}
      {!wrong && <FormProblem error={step.error} />}
      <div className={styles.buttons}>
        <Button size="small" htmlType="submit" loading={step.isPending}>
          {t(`milestone.action.${action}`)}
        </Button>
        <Button size="small" type="text" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

function Standing({ deal, row }: { deal: string; row: MilestoneRead }) {
  const { t } = useTranslation("contract");
  const [taking, setTaking] = useState<Action>();
  const open = useOpening(deal);
  const file = row.file;
  return (
    <div className={styles.stack}>
      <StateTag tone={row.overdue ? "stop" : TONE[row.state]}>
        {t(row.overdue ? "milestone.overdue" : `milestone.state.${row.state}`)}
      </StateTag>
      {row.evidence && (
        <span dir="auto" className={styles.words}>
          {row.evidence}
        </span>
      )}
      {file && (
        <button type="button" className="link-button" onClick={() => open.mutate(file.id)}>
          <bdi>{file.name}</bdi>
        </button>
      )}
      {row.comment && (
        <span dir="auto" className={styles.words}>
          {row.comment}
        </span>
      )}
      {taking ? (
        <StepForm deal={deal} row={row} action={taking} onDone={() => setTaking(undefined)} />
      ) : (
        row.allowed_actions.length > 0 && (
          <div className={styles.buttons}>
            {row.allowed_actions.map((action) => (
              <Button key={action} size="small" onClick={() => setTaking(action)}>
                {t(`milestone.action.${action}`)}
              </Button>
            ))}
          </div>
        )
      )}
    </div>
  );
}

export function Milestones({ deal, rows }: { deal: string; rows: readonly MilestoneRead[] }) {
  const { t } = useTranslation("contract");
  if (rows.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3>{t("milestones")}</h3>
      <BlockTable
        label={t("milestones")}
        rows={rows}
        columns={[
          { key: "what", head: t("plan.label"), cell: (row) => <What row={row} /> },
          { key: "amount", head: t("plan.amount"), end: true, lead: true, cell: (row) => <MoneyText money={row.amount} full /> },
          { key: "state", head: t("milestone.standing"), cell: (row) => <Standing key={row.version} deal={deal} row={row} /> },
        ]}
      />
    </div>
  );
}
