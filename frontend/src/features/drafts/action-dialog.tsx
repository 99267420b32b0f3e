// Before a step is taken: what it does, a word to go with it, and what stood in its way.
import { Input, Modal } from "antd";
import { useId, useState } from "react";
import { ProblemError } from "@/api/client";
import { useOnceKey } from "@/api/once-key";
import type { AnyListing, ListingAction } from "@/api/types";
import { useFaultText } from "@/components/problem-text";
import { ProblemPanel } from "@/components/problem-panel";
import { StateTag } from "@/components/state-tag";
import { useStep } from "./api";
import styles from "./desk.module.css";
import { useWords } from "./words";

const LENGTH = 4000;
/** The server takes these only with a reason. */
const REASONED: ReadonlySet<ListingAction> = new Set(["return", "suspend", "resume"]);
const GRAVE: ReadonlySet<ListingAction> = new Set(["withdraw", "suspend", "conclude"]);

interface Props {
  listing: AnyListing;
  action: ListingAction;
  onClose: () => void;
}

export function ActionDialog({ listing, action, onClose }: Props) {
  const { t, place } = useWords(listing.kind);
  const say = useFaultText();
  const id = useId();
  const keyOf = useOnceKey();
  const step = useStep(listing.id);
  const [comment, setComment] = useState("");
  const reasoned = REASONED.has(action);
  const faults = step.error instanceof ProblemError ? step.error.faults : [];
  const missing = faults.find(({ pointer }) => pointer === "/comment");
  const others = faults.filter((fault) => fault !== missing);
  const { version } = listing;
  const take = () =>
    step.mutate({ action, version, comment, key: keyOf(action, version, comment) }, { onSuccess: onClose });
  return (
    <Modal
      open
      title={t(`action.${action}.title`)}
      okText={t(`action.${action}.name`)}
      cancelText={t("cancel")}
      okButtonProps={{ danger: GRAVE.has(action), loading: step.isPending }}
      onOk={take}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t(`action.${action}.text`)}</p>
      <label className={styles.comment} htmlFor={id}>
        {t(reasoned ? "action.reason" : "action.comment")}
        <span className="muted"> {t(reasoned ? "portal:common.required" : "portal:common.optional")}</span>
      </label>
      <Input.TextArea
        id={id}
        dir="auto"
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={LENGTH}
        value={comment}
        aria-invalid={missing ? true : undefined}
        aria-describedby={missing ? `${id}-fault` : undefined}
        status={missing ? "error" : undefined}
        onChange={(event) => setComment(event.target.value)}
      />
      {missing && (
        <p id={`${id}-fault`}>
          <StateTag tone="stop">{say(missing)}</StateTag>
        </p>
      )}
      {step.isError && !missing && (
        <ProblemPanel error={step.error} kept={t("portal:problem.kept")}>
          {others.length > 0 && (
            <ul>
              {others.map((fault) => (
                <li key={`${fault.pointer} ${fault.code}`}>
                  <b>{place(fault.pointer)}</b> {say(fault)}
                </li>
              ))}
            </ul>
          )}
        </ProblemPanel>
      )}
    </Modal>
  );
}
