// Files by access level, and one file with its size, check and progress.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccessLevel } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import styles from "./file-slot.module.css";
import { LockIcon } from "./icons";
import { StateTag } from "./state-tag";

interface RowProps {
  name: string;
  size?: number | null;
  /** 0 to 1 while it is being sent. */
  progress?: number;
  checked?: boolean;
  locked?: boolean;
  onOpen?: () => void;
  action?: ReactNode;
}

export function FileRow({ name, size, progress, checked, locked, onOpen, action }: RowProps) {
  const { t } = useTranslation();
  const { bytes, number } = useFormat();
  const percent = progress === undefined ? undefined : number(progress, { style: "percent", maximumFractionDigits: 0 });
  return (
    <li className={styles.row}>
      <span className={styles.name} dir="auto">
        {onOpen && !locked ? (
          <button type="button" className="link-button" onClick={onOpen}>
            {name}
          </button>
        ) : (
          name
        )}
      </span>
      <span className={styles.size}>{percent ?? (typeof size === "number" ? <bdi>{bytes(size)}</bdi> : "—")}</span>
      {action}
      {progress !== undefined && (
        <progress className={styles.progress} value={progress} max={1} aria-label={t("files.progress", { percent })} />
      )}
      {checked && <StateTag tone="done">{t("files.scanned")}</StateTag>}
    </li>
  );
}

interface SlotProps {
  access: AccessLevel;
  children?: ReactNode;
  /** The way in: sign in, ask for an agreement. */
  action?: ReactNode;
}

/** One box per access level; after an agreement only: dashed, with a lock. */
export function FileSlot({ access, children, action }: SlotProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.slot} data-access={access}>
      <h3 className={styles.title}>
        {access === "nda" && <LockIcon size={14} />}
        {t(`files.${access}`)}
      </h3>
      <p className={styles.note}>{t(`files.${access}Note`)}</p>
      <ul>{children}</ul>
      {action}
    </section>
  );
}
