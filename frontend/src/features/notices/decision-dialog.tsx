// A step of the desk with an objection, or of its objector, in a dialog with its reasons.
import { Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useObjectionStep } from "./api";
import styles from "./notices.module.css";
import type { NoticeAction, NoticeRead, ObjectionRead } from "./types";

interface Props {
  notice: NoticeRead;
  objection: ObjectionRead;
  action: NoticeAction;
  onClose: () => void;
}

export function DecisionDialog({ notice, objection, action, onClose }: Props) {
  const { t } = useTranslation("notices");
  const say = useFaultText();
  const keyOf = useOnceKey();
  const step = useObjectionStep(notice, objection.id);
  const [comment, setComment] = useState(action === "hear" ? (objection.hearing ?? "") : "");
  const wrong = faultsByPointer(step.error).get("/comment");
  const take = () =>
    step.mutate({ action, comment, key: keyOf(objection.id, notice.version, action, comment) }, { onSuccess: onClose });
  return (
    <Modal
      open
      title={t(`step.${action}.name`)}
      okText={t(`step.${action}.do`)}
      cancelText={t("cancel")}
      okButtonProps={{ danger: action === "uphold", loading: step.isPending }}
      onOk={take}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.form}>
        <p>{t(`step.${action}.text`)}</p>
        {action !== "take_back" && (
          <Field label={t(`step.${action}.comment`)} required {...(wrong && { fault: say(wrong) })}>
            {(control) => (
              <Input.TextArea
                {...control}
                dir="auto"
                autoSize={{ minRows: 4, maxRows: 14 }}
                maxLength={action === "hear" ? 5000 : 2000}
                value={comment}
                onChange={({ target }) => setComment(target.value)}
              />
            )}
          </Field>
        )}
        {!wrong && <FormProblem error={step.error} />}
      </div>
    </Modal>
  );
}
