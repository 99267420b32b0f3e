// What went wrong, in the reader's words, and the way on. Being offline is a wait, not an error.
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { OFFLINE, ProblemError } from "@/api/client";
import styles from "./problem-panel.module.css";
import { useProblemText } from "./problem-text";
import { ToneGlyph } from "./tone";

interface Props {
  error: unknown;
  onRetry?: () => void;
  /** What was kept: «your entries are still here». */
  kept?: string;
  children?: ReactNode;
}

export function ProblemPanel({ error, onRetry, kept, children }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  const problem = error instanceof ProblemError ? error : undefined;
  const offline = problem?.code === OFFLINE;
  return (
    <div className={styles.panel} data-tone={offline ? "wait" : "stop"} role={offline ? "status" : "alert"}>
      <b className={styles.title}>
        <ToneGlyph tone={offline ? "wait" : "stop"} />
        {offline ? t("problem.offline") : text(error)}
      </b>
      {offline && <p>{t("problem.offlineText")}</p>}
      {kept && <p>{kept}</p>}
      {problem?.requestId && (
        <p className={styles.code}>
          {t("problem.reference", { code: problem.code, reference: problem.requestId.slice(0, 13) })}
        </p>
      )}
      {(onRetry || children) && (
        <div className={styles.actions}>
          {onRetry && (
            <Button size="small" onClick={onRetry}>
              {t("problem.retry")}
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
