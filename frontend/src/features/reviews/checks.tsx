// Qualification: each opened proposal is looked through by the posted conditions, point by point.
import { Link } from "@tanstack/react-router";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable, type Column } from "@/components/block-table";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { StateTag } from "@/components/state-tag";
import { useCheck } from "./api";
import styles from "./reviews.module.css";
import type { CheckRead, PointWrite, ReviewRead } from "./types";

const ASKED = "asked-";

/** A point of the list in words: one of the platform's own, or a condition as it was posted. */
export function usePointName() {
  const { t } = useTranslation("panels");
  return (review: ReviewRead, key: string) =>
    key.startsWith(ASKED) ? (review.eligibility[Number(key.slice(ASKED.length))] ?? key) : t(`point.${key}`);
}

function Verdict({ check }: { check: CheckRead }) {
  const { t } = useTranslation("panels");
  if (check.qualified === null) return <StateTag tone="wait">{t("check.waits")}</StateTag>;
  return (
    <StateTag tone={check.qualified ? "done" : "stop"}>{t(check.qualified ? "check.qualified" : "check.not")}</StateTag>
  );
}

interface DialogProps {
  review: ReviewRead;
  check: CheckRead;
  onClose: () => void;
}

function CheckDialog({ review, check, onClose }: DialogProps) {
  const { t } = useTranslation("panels");
  const say = useFaultText();
  const nameOf = usePointName();
  const save = useCheck(review, check.proposal_id);
  const [met, setMet] = useState(() => new Map(check.points.map((point) => [point.key, point.met])));
  const [reason, setReason] = useState(check.reason);
  const complete = review.point_keys.every((key) => met.has(key));
  const qualified = complete && review.point_keys.every((key) => met.get(key));
  const faults = faultsByPointer(save.error);
  const wrong = faults.get("/reason");
  const points: PointWrite[] = [...met].map(([key, value]) => ({ key, met: value, remark: "" }));
  return (
    <Modal
      open
      width={640}
      title={t("check.title")}
      okText={t(!complete ? "check.decide" : qualified ? "check.pass" : "check.fail")}
      cancelText={t("cancel")}
      okButtonProps={{ disabled: !complete, danger: complete && !qualified, loading: save.isPending }}
      onOk={() => save.mutate({ points, qualified, reason: qualified ? "" : reason }, { onSuccess: onClose })}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.form}>
        <p>
          <b dir="auto">{check.title}</b> · <bdi>{check.organization_name}</bdi>
        </p>
        {check.barred_until && (
          <StateTag tone="stop">
            {t("check.barred")} <LocalTime at={check.barred_until} day />
          </StateTag>
        )}
        <div className={styles.points}>
          {review.point_keys.map((key) => (
            <fieldset key={key} className={styles.point}>
              <legend dir="auto">{nameOf(review, key)}</legend>
              <span className={styles.choices}>
                {[true, false].map((value) => (
                  <label key={String(value)} className={styles.choice}>
                    <input
                      type="radio"
                      name={key}
                      checked={met.get(key) === value}
                      onChange={() => setMet((before) => new Map(before).set(key, value))}
                    />
                    {t(value ? "check.met" : "check.unmet")}
                  </label>
                ))}
              </span>
            </fieldset>
          ))}
        </div>
        {complete && !qualified && (
          <Field label={t("check.reason")} hint={t("check.reasonHint")} required {...(wrong && { fault: say(wrong) })}>
            {(control) => (
              <Input.TextArea
                {...control}
                dir="auto"
                maxLength={2000}
                autoSize={{ minRows: 2, maxRows: 8 }}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
        )}
        {[...faults].filter(([pointer]) => pointer !== "/reason").map(([pointer, fault]) => (
          <p key={pointer} role="alert">
            {say(fault)}
          </p>
        ))}
        {faults.size === 0 && <FormProblem error={save.error} />}
      </div>
    </Modal>
  );
}

export function Checks({ review }: { review: ReviewRead }) {
  const { t } = useTranslation("panels");
  const [checking, setChecking] = useState<CheckRead>();
  const step: Column<CheckRead> = {
    key: "step",
    head: t("check.step"),
    cell: (row) => (
      <Button size="small" onClick={() => setChecking(row)}>
        {t(row.qualified === null ? "check.do" : "check.again")}
      </Button>
    ),
  };
  return (
    <>
      <BlockTable
        label={t("checks")}
        rows={review.checks}
        columns={[
          {
            key: "proposal",
            head: t("ranking.proposal"),
            cell: (row) => (
              <>
                <Link
                  to="/workspace/challenges/$id/opened/$proposal"
                  params={{ id: review.challenge_id, proposal: row.proposal_id }}
                  dir="auto"
                >
                  {row.title || t("check.untitled")}
                </Link>
                <br />
                <small className="muted">
                  <bdi>{row.organization_name}</bdi>
                </small>
              </>
            ),
          },
          { key: "quote", head: t("ranking.quote"), half: "start", end: true, cell: ({ quote }) => quote && <MoneyText money={quote} /> },
          {
            key: "verdict",
            head: t("check.verdict"),
            half: "end",
            cell: (row) => (
              <>
                <Verdict check={row} />
                {row.reason && (
                  <p className={`muted ${styles.words}`} dir="auto">
                    {row.reason}
                  </p>
                )}
              </>
            ),
          },
          ...(review.can_check ? [step] : []),
        ]}
      />
      {checking && <CheckDialog review={review} check={checking} onClose={() => setChecking(undefined)} />}
    </>
  );
}
