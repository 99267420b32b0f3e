// Before a step is taken: what it does, what it asks for, and what stood in its way.
import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { isStale, useDeal, useRefresh, useStep } from "./api";
import { Conflict } from "./conflict";
import { draftOf, stepOf } from "./step-draft";
import { StepFields } from "./step-fields";
import styles from "./forms.module.css";
import type { DealAction, DealSummary } from "./types";

interface Props {
  deal: DealSummary;
  action: DealAction;
  onClose: () => void;
}

export function StepDialog({ deal, action, onClose }: Props) {
  const { t } = useTranslation("deals");
  const say = useFaultText();
  const keyOf = useOnceKey();
  const refresh = useRefresh();
  const [overtaken, setOvertaken] = useState(false);
  const { data: latest } = useDeal(deal.id, overtaken);
  const now = overtaken && latest ? latest : deal;
  const step = useStep(now);
  const [draft, setDraft] = useState(() => draftOf(deal, action));
  const faults = faultsByPointer(step.error);
  const fault = (pointer: string) => {
    const found = faults.get(pointer);
    return found && say(found);
  };
  const unreadable = (action === "agree_price" || action === "sign") && draft.agreed === undefined;
  const untold = draft.interested === true && !draft.interest?.trim();
  // without what a step needs the server is asked too: it says what is missing
  const take = () => {
    const taken = stepOf(draft);
    const onError = (error: unknown) => setOvertaken(overtaken || isStale(error));
    step.mutate({ ...taken, key: keyOf(now.version, JSON.stringify(taken)) }, { onSuccess: onClose, onError });
  };
  const leave = () => {
    if (overtaken) refresh();
    onClose();
  };
  return (
    <Modal
      open
      title={t(`step.${action}.name`)}
      okText={t(`step.${action}.name`)}
      cancelText={t("cancel")}
      okButtonProps={{ danger: action === "lose", loading: step.isPending, disabled: unreadable || untold }}
      onOk={take}
      onCancel={leave}
      destroyOnHidden
    >
      <div className={styles.form}>
        <p>{t(`step.${action}.text`)}</p>
        <StepFields deal={deal} draft={draft} change={(change) => setDraft({ ...draft, ...change })} fault={fault} />
        {faults.size === 0 && <Conflict error={step.error} theirs={t(`stage.${now.stage}`)} />}
      </div>
    </Modal>
  );
}
