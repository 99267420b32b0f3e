// Who was chosen for which place, and in a race who did not pass a gate.
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { BlockTable } from "@/components/block-table";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import { useFormat } from "@/i18n/use-format";
import { useEliminate } from "./api";
import styles from "./reviews.module.css";
import type { AwardRead, ReviewRead } from "./types";

export const AWARD_TONE: Record<AwardRead["state"], Tone> = {
  proposed: "wait",
  awarded: "done",
  eliminated: "stop",
  revoked: "neutral",
};

function Eliminate({ review, award }: { review: ReviewRead; award: AwardRead }) {
  const { t } = useTranslation("panels");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const keyOf = useOnceKey();
  const eliminate = useEliminate(review);
  const send = () =>
    eliminate.mutate({ award: award.id, reason, key: keyOf(award.id, reason) }, { onSuccess: () => setAsking(false) });
  return (
    <>
      <Button size="small" danger onClick={() => setAsking(true)}>
        {t("eliminate.name")}
      </Button>
      <Modal
        open={asking}
        title={t("eliminate.name")}
        okText={t("eliminate.name")}
        cancelText={t("cancel")}
        okButtonProps={{ danger: true, disabled: reason.trim() === "", loading: eliminate.isPending }}
        onOk={send}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{t("eliminate.text")}</p>
        <Field label={t("eliminate.reason")} required>
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
        <FormProblem error={eliminate.error} />
      </Modal>
    </>
  );
}

export function Awards({ review }: { review: ReviewRead }) {
  const { t } = useTranslation("panels");
  const { number } = useFormat();
  return (
    <BlockTable
      label={t("awards")}
      rows={review.awards}
      columns={[
        { key: "place", head: t("ranking.place"), lead: true, cell: (row) => <b>{number(row.place)}</b> },
        {
          key: "who",
          head: t("ranking.proposal"),
          cell: (row) => (
            <>
              <bdi>{row.organization_name}</bdi>
              <br />
              <small className="muted" dir="auto">
                {row.title}
              </small>
              {row.reason && (
                <p className={`muted ${styles.words}`} dir="auto">
                  {row.reason}
                </p>
              )}
            </>
          ),
        },
        {
          key: "state",
          head: t("mine.state"),
          cell: (row) => (
            <div className={styles.buttons}>
              <StateTag tone={AWARD_TONE[row.state]}>{t(`award.${row.state}`)}</StateTag>
              {row.may_eliminate && <Eliminate review={review} award={row} />}
            </div>
          ),
        },
      ]}
    />
  );
}
