// A member leaves a panel, or the desk takes a place back: the marks do not count from then on.
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useSeatStep } from "./api";
import type { SeatLine, SeatRead } from "./types";

interface Props {
  seat: Pick<SeatRead | SeatLine, "id" | "version">;
  action?: "recuse" | "void";
  small?: boolean;
}

export function Recuse({ seat, action = "recuse", small }: Props) {
  const { t } = useTranslation("panels");
  const say = useFaultText();
  const keyOf = useOnceKey();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const step = useSeatStep(seat);
  const wrong = faultsByPointer(step.error).get("/reason");
  const send = () =>
    step.mutate({ action, reason, key: keyOf(seat.version, action, reason) }, { onSuccess: () => setAsking(false) });
  return (
    <>
      <Button {...(small ? { size: "small" } : { danger: true, style: { marginBlockStart: 16 } })} onClick={() => setAsking(true)}>
        {t(`${action}.name`)}
      </Button>
      <Modal
        open={asking}
        title={t(`${action}.name`)}
        okText={t(`${action}.name`)}
        cancelText={t("cancel")}
        okButtonProps={{ danger: true, loading: step.isPending }}
        onOk={send}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{t(`${action}.text`)}</p>
        <Field label={t(`${action}.reason`)} required {...(wrong && { fault: say(wrong) })}>
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
        {!wrong && <FormProblem error={step.error} />}
      </Modal>
    </>
  );
}
