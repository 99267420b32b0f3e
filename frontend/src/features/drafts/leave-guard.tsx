// Before the page is left: saves what there is, and asks only if something could not be saved.
import { useBlocker } from "@tanstack/react-router";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { Autosave } from "./autosave";

export function LeaveGuard<Meta>({ machine }: { machine: Autosave<Meta> }) {
  const { t } = useTranslation("wizard");
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname && machine.pending && !(await machine.flush()),
    enableBeforeUnload: () => machine.pending,
    withResolver: true,
  });
  return (
    <Modal
      open={status === "blocked"}
      title={t("leave.title")}
      okText={t("leave.stay")}
      cancelText={t("leave.go")}
      onOk={reset}
      onCancel={reset}
      cancelButtonProps={{ danger: true, onClick: proceed }}
      closable={false}
      width={440}
    >
      <p>{t("leave.text")}</p>
    </Modal>
  );
}
