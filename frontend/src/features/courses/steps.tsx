// The sponsor's steps: a deadline that moves to later, a clarification for all, and the two dead ends.
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { useZoneWord } from "@/components/local-time";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useStep } from "./api";
import styles from "./courses.module.css";
import type { CourseAction, CourseRead } from "./types";

const TAKEN: readonly CourseAction[] = ["clarify", "extend", "fail", "cancel"];

interface DialogProps {
  course: CourseRead;
  action: CourseAction;
  onClose: () => void;
}

function StepDialog({ course, action, onClose }: DialogProps) {
  const { t } = useTranslation("course");
  const say = useFaultText();
  const zone = useZoneWord();
  const keyOf = useOnceKey();
  const step = useStep(course);
  const [comment, setComment] = useState("");
  const [local, setLocal] = useState(course.deadline_local.slice(0, 16));
  const faults = faultsByPointer(step.error);
  const fault = (pointer: string) => {
    const found = faults.get(pointer);
    return found && { fault: say(found) };
  };
  const take = () => {
    const taken = { action, comment, ...(action === "extend" && { deadline_local: local || null }) };
    step.mutate({ ...taken, key: keyOf(course.version, JSON.stringify(taken)) }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={t(`step.${action}.name`)}
      okText={t(`step.${action}.do`)}
      cancelText={t("cancel")}
      okButtonProps={{ danger: action === "fail" || action === "cancel", loading: step.isPending }}
      onOk={take}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.form}>
        <p>{t(`step.${action}.text`)}</p>
        {action === "extend" && (
          <Field label={t("newDeadline")} hint={zone(course.deadline_zone)} required {...fault("/deadline_local")}>
            {(control) => (
              <Input
                {...control}
                type="datetime-local"
                min={course.deadline_local.slice(0, 16)}
                max="2100-12-31T23:59"
                value={local}
                onChange={({ target }) => setLocal(target.value)}
              />
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

export function Steps({ course }: { course: CourseRead }) {
  const { t } = useTranslation(["course", "problems"]);
  const [taking, setTaking] = useState<CourseAction>();
  const offered = TAKEN.filter((action) => course.allowed_actions.includes(action));
  const barred = course.barred_actions.filter(({ action }) => TAKEN.includes(action));
  if (offered.length + barred.length === 0) return null;
  return (
    <>
      <div className={styles.buttons}>
        {offered.map((action) => (
          <Button key={action} danger={action === "fail" || action === "cancel"} onClick={() => setTaking(action)}>
            {t(`step.${action}.name`)}
          </Button>
        ))}
      </div>
      {barred.length > 0 && (
        <ul className={styles.barred}>
          {barred.map(({ action, code, params }) => (
            <li key={action}>
              {t("barred", { step: t(`step.${action}.name`), why: t(`problems:${code}`, params) })}
            </li>
          ))}
        </ul>
      )}
      {taking && <StepDialog course={course} action={taking} onClose={() => setTaking(undefined)} />}
    </>
  );
}
