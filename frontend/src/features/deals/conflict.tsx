// Somebody else was quicker: what stands there now, beside one's own words, which stay in their field.
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/client";
import { FormProblem } from "@/components/form-problem";
import { StateTag } from "@/components/state-tag";
import styles from "./forms.module.css";

interface Props {
  error: unknown;
  /** What the other person put there. */
  theirs?: ReactNode;
  /** Lets go of one's own words. */
  onTake?: () => void;
}

export function Conflict({ error, theirs, onTake }: Props) {
  const { t } = useTranslation("deals");
  if (!(error instanceof ProblemError) || error.code !== "stale-edit") return <FormProblem error={error} />;
  return (
    <section className={styles.conflict} role="alert" aria-label={t("conflict.title")}>
      <StateTag tone="wait">{t("conflict.title")}</StateTag>
      {theirs && (
        <p className={styles.theirs}>
          <span className="muted">{t("conflict.theirs")}</span> {theirs}
        </p>
      )}
      <p>{t("conflict.text")}</p>
      {onTake && (
        <div>
          <Button size="small" onClick={onTake}>
            {t("conflict.take")}
          </Button>
        </div>
      )}
    </section>
  );
}
