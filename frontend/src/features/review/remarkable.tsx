// A part of a listing that a reviewer may note something about.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFieldName } from "@/components/field-name";
import styles from "./remarkable.module.css";
import { useRemarking } from "./use-remarks";

export function Remarkable({ pointer, children }: { pointer: string; children: ReactNode }) {
  const { t } = useTranslation("review");
  const nameOf = useFieldName();
  const remark = useRemarking();
  if (!remark) return children;
  return (
    <div className={styles.part}>
      {children}
      <button
        type="button"
        className={styles.button}
        aria-label={t("remark.on", { field: nameOf(pointer) })}
        onClick={() => remark(pointer)}
      >
        {t("remark.add")}
      </button>
    </div>
  );
}
