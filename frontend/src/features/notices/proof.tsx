// The hash of what was published, how to reckon it again, and whether this page's text has it.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LockIcon } from "@/components/icons";
import { Card } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import styles from "./notices.module.css";
import type { NoticeRead } from "./types";

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Browsers reckon hashes on safe addresses alone. */
const canReckon = () => typeof crypto !== "undefined" && crypto.subtle !== undefined;

export function Proof({ notice }: { notice: NoticeRead }) {
  const { t } = useTranslation("notices");
  const [fits, setFits] = useState<boolean>();
  const check = async () => setFits((await digest(notice.text)) === notice.sha256);
  const file = `${notice.number}.json`;
  return (
    <Card
      title={
        t("proof.title")
      }
      note={<LockIcon size={16} />}
    >
      <p>{t("proof.text")}</p>
      <p className={styles.hash} dir="ltr">
        <span className="muted">SHA-256</span> {notice.sha256}
      </p>
      <div className={`${styles.buttons} no-print`}>
        {canReckon() && <Button onClick={() => void check()}>{t("proof.check")}</Button>}
        <a href={`/api/v1/notices/${notice.number}/text`} download={file}>
          {t("proof.download")}
        </a>
      </div>
      <p role="status">
        {fits !== undefined && (
          <StateTag tone={fits ? "done" : "stop"}>{t(fits ? "proof.fits" : "proof.differs")}</StateTag>
        )}
      </p>
      <p className={styles.command}>
        {t("proof.command")} <code dir="ltr">sha256sum {file}</code>
      </p>
    </Card>
  );
}
