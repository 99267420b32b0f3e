// Steps with the notice itself: a longer period while an objection is open, or taking it back.
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { DateInput } from "@/components/date-input";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useNoticeStep } from "./api";
import styles from "./notices.module.css";
import type { NoticeAction, NoticeRead } from "./types";

const TAKEN: readonly NoticeAction[] = ["extend", "withdraw"];

interface DialogProps {
  notice: NoticeRead;
  action: NoticeAction;
  onClose: () => void;
}

function StepDialog({ notice, action, onClose }: DialogProps) {
  const { t } = useTranslation("notices");
  const say = useFaultText();
  const keyOf = useOnceKey();
  const step = useNoticeStep(notice);
  const [comment, setComment] = useState("");
  const [last, setLast] = useState(notice.ends_on);
  const faults = faultsByPointer(step.error);
  const fault = (pointer: string) => {
    const found = faults.get(pointer);
    return found && { fault: say(found) };
  };
  const take = () => {
    const taken = { action, comment, ...(action === "extend" && { ends_on: last || null }) };
    step.mutate({ ...taken, key: keyOf(notice.version, JSON.stringify(taken)) }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={t(`step.${action}.name`)}
      okText={t(`step.${action}.do`)}
      cancelText={t("cancel")}
      okButtonProps={{ danger: action === "withdraw", loading: step.isPending }}
      onOk={take}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.form}>
        <p>{t(`step.${action}.text`)}</p>
        {action === "extend" && (
          <Field label={t("lastDay")} required {...fault("/ends_on")}>
            {(control) => (
              <DateInput {...control} min={notice.ends_on} value={last} onChange={({ target }) => setLast(target.value)} />
            )}
          </Field>
        )}
        <Field label={t(`step.${action}.comment`)} required {...fault("/comment")}>
          {(control) => (
            <Input.TextArea
              {...control}
              dir="auto"
              autoSize={{ minRows: 3, maxRows: 12 }}
              maxLength={2000}
              value={comment}
              onChange={({ target }) => setComment(target.value)}
            />
          )}
        </Field>
        {faults.size === 0 && <FormProblem error={step.error} />}
      </div>
    </Modal>
  );
}

export function Steps({ notice }: { notice: NoticeRead }) {
  const { t } = useTranslation("notices");
  const [taking, setTaking] = useState<NoticeAction>();
  const offered = TAKEN.filter((action) => notice.allowed_actions.includes(action));
  if (offered.length === 0) return null;
  return (
    <>
      {offered.map((action) => (
        <Button key={action} onClick={() => setTaking(action)}>
          {t(`step.${action}.name`)}
        </Button>
      ))}
      {taking && <StepDialog notice={notice} action={taking} onClose={() => setTaking(undefined)} />}
    </>
  );
}
