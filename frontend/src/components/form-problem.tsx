// What stands in the way of a whole form, beside its button; counts down while one has to wait.
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { OFFLINE, ProblemError } from "@/api/client";
import styles from "./form-problem.module.css";
import { useProblemText } from "./problem-text";
import { ToneGlyph } from "./tone";

const SECOND = 1000;

/** Seconds until another try is taken; 0 when one may try at once. */
export function useHeldBack(error: unknown): number {
  const wait = error instanceof ProblemError ? Number(error.params["retry_after"] ?? 0) : 0;
  const until = error instanceof ProblemError && wait > 0 ? error.at + wait * SECOND : 0;
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / SECOND)));
    tick();
    if (until === 0) return undefined;
    const timer = setInterval(tick, SECOND);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}

interface Props {
  error: unknown;
  /** What `useHeldBack` says of the same error. */
  heldBack?: number;
}

/** Faults of single fields are shown there; this shows what has no field. */
export function FormProblem({ error, heldBack = 0 }: Props) {
  const { t } = useTranslation("problems");
  const text = useProblemText();
  if (!error) return null;
  const problem = error instanceof ProblemError ? error : undefined;
  if (problem?.code === "too-many-requests") {
    return (
      <p className={styles.problem} data-tone="wait" role="alert">
        <ToneGlyph tone="wait" />
        {heldBack > 0 ? t("too-many-requests", { retry_after: heldBack }) : t("try-again-now")}
      </p>
    );
  }
  const offline = problem?.code === OFFLINE;
  return (
    <p className={styles.problem} data-tone={offline ? "wait" : "stop"} role="alert">
      <ToneGlyph tone={offline ? "wait" : "stop"} />
      {text(error)}
    </p>
  );
}
