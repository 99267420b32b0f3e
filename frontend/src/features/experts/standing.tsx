// Where one stands in the pool, ties declared anew without another decision, and the way out.
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import { useDeclareTies, useWithdrawExpert } from "./api";
import styles from "./experts.module.css";
import { TiesFields } from "./ties-fields";
import type { ExpertRead, ExpertState } from "./types";

export const EXPERT_TONE: Record<ExpertState, Tone> = {
  applied: "wait",
  admitted: "live",
  rejected: "stop",
  suspended: "wait",
  withdrawn: "neutral",
};

function Leave({ expert }: { expert: ExpertRead }) {
  const { t } = useTranslation("panels");
  const [asking, setAsking] = useState(false);
  const leave = useWithdrawExpert(expert.version);
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t("leave.name")}
      </Button>
      <Modal
        open={asking}
        title={t("leave.name")}
        okText={t("leave.name")}
        cancelText={t("cancel")}
        okButtonProps={{ danger: true, loading: leave.isPending }}
        onOk={() => leave.mutate(undefined, { onSuccess: () => setAsking(false) })}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{t("leave.text")}</p>
        <FormProblem error={leave.error} />
      </Modal>
    </>
  );
}

function Ties({ expert }: { expert: ExpertRead }) {
  const { t } = useTranslation("panels");
  const say = useFaultText();
  const [ties, setTies] = useState(expert.ties);
  const [open, setOpen] = useState(false);
  const declare = useDeclareTies(expert.version);
  const faults = faultsByPointer(declare.error);
  const fault = (pointer: string) => {
    const found = faults.get(pointer);
    return found && { fault: say(found) };
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("ties.change")}</Button>
      <Modal
        open={open}
        width={720}
        title={t("ties.title")}
        okText={t("ties.save")}
        cancelText={t("cancel")}
        okButtonProps={{ loading: declare.isPending }}
        onOk={() => declare.mutate(ties, { onSuccess: () => setOpen(false) })}
        onCancel={() => setOpen(false)}
      >
        <TiesFields ties={ties} fault={fault} onChange={setTies} />
        {faults.size === 0 && <FormProblem error={declare.error} />}
      </Modal>
    </>
  );
}

export function Standing({ expert }: { expert: ExpertRead }) {
  const { t } = useTranslation("panels");
  return (
    <div className={styles.standing}>
      <StateTag tone={EXPERT_TONE[expert.state]}>{t(`expert.${expert.state}`)}</StateTag>
      <p>{t(`expertText.${expert.state}`)}</p>
      {expert.note !== "" && (
        <blockquote className={styles.words} dir="auto">
          {expert.note}
        </blockquote>
      )}
      {expert.consented_at && (
        <p className="muted">
          {t("profile.consented")} <LocalTime at={expert.consented_at} day />
        </p>
      )}
      <div className={styles.buttons}>
        {expert.allowed_actions.includes("declare") && <Ties key={expert.version} expert={expert} />}
        {expert.allowed_actions.includes("withdraw") && <Leave expert={expert} />}
      </div>
    </div>
  );
}
