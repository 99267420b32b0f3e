// The receipt of a sealed proposal: when, the hash of what, and what may still be done with it.
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import { useCopy, useWithdraw } from "./api";
import { copyPlace } from "./content";
import styles from "./form.module.css";
import type { BidRead, ProposalContent, SubmissionRead } from "./types";

/** The receipt as a text to be kept, with the key that opens one's own copy. */
function download(bid: BidRead, sealed: SubmissionRead) {
  const { challenge_id, title } = bid;
  const { submitted_at, sha256, copy_key } = sealed;
  const told = JSON.stringify({ challenge_id, title, submitted_at, sha256, copy_key }, null, 2);
  const address = URL.createObjectURL(new Blob([told], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `receipt-${sha256.slice(0, 12)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}

interface Props {
  bid: BidRead;
  sealed: SubmissionRead | undefined;
  onReplace: (content: ProposalContent | undefined) => void;
}

function Replace({ bid, onReplace }: Pick<Props, "bid" | "onReplace">) {
  const { t } = useTranslation("course");
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(() => localStorage.getItem(copyPlace(bid)) ?? "");
  const copy = useCopy(bid.challenge_id, bid.organization_id ?? "");
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("replace.name")}</Button>
      <Modal
        open={open}
        title={t("replace.name")}
        okText={t("replace.copy")}
        cancelText={t("replace.empty")}
        okButtonProps={{ loading: copy.isPending, disabled: key.trim() === "" }}
        cancelButtonProps={{ onClick: () => onReplace(undefined) }}
        onOk={() => copy.mutate(key.trim(), { onSuccess: onReplace })}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{t("replace.text")}</p>
        <Field label={t("receipt.key")}>
          {(control) => (
            <Input {...control} dir="ltr" autoComplete="off" value={key} onChange={({ target }) => setKey(target.value)} />
          )}
        </Field>
        <FormProblem error={copy.error} />
      </Modal>
    </>
  );
}

function Withdraw({ bid }: { bid: BidRead }) {
  const { t } = useTranslation("course");
  const [open, setOpen] = useState(false);
  const withdraw = useWithdraw(bid.challenge_id, bid.organization_id ?? "");
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t("withdraw.name")}
      </Button>
      <Modal
        open={open}
        title={t("withdraw.name")}
        okText={t("withdraw.name")}
        cancelText={t("cancel")}
        okButtonProps={{ danger: true, loading: withdraw.isPending }}
        onOk={() => withdraw.mutate(undefined, { onSuccess: () => setOpen(false) })}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{t("withdraw.text")}</p>
        <FormProblem error={withdraw.error} />
      </Modal>
    </>
  );
}

export function Receipt({ bid, sealed, onReplace }: Props) {
  const { t } = useTranslation("course");
  const receipt = sealed ?? bid.receipt;
  if (!receipt) return null;
  return (
    <section className={styles.receipt} aria-label={t("receipt.title")}>
      <StateTag tone="done" boxed>
        {t("receipt.title")}
      </StateTag>
      <dl>
        <div>
          <dt>{t("receipt.at")}</dt>
          <dd>
            <LocalTime at={receipt.submitted_at} zone={bid.deadline_zone} named />
          </dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd className={styles.hash} dir="ltr">
            {receipt.sha256}
          </dd>
        </div>
        {sealed && (
          <div>
            <dt>{t("receipt.key")}</dt>
            <dd className={styles.hash} dir="ltr">
              {sealed.copy_key}
            </dd>
          </div>
        )}
      </dl>
      <p className="muted">{sealed ? t("receipt.keep") : t("receipt.text")}</p>
      {!bid.closed && (
        <div className={styles.tools}>
          {sealed && <Button onClick={() => download(bid, sealed)}>{t("receipt.download")}</Button>}
          <Replace bid={bid} onReplace={onReplace} />
          <Withdraw bid={bid} />
        </div>
      )}
    </section>
  );
}
