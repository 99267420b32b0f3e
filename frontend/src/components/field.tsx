// One field of a form: name, help and fault, tied to its control for those who hear the page.
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import styles from "./field.module.css";
import { ToneGlyph } from "./tone";

export interface Control {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
}

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it, in the reader's words. */
  fault?: string;
  required?: boolean;
  optional?: boolean;
  /** At the end of the label's line. */
  aside?: ReactNode;
  children: (control: Control) => ReactNode;
}

export function Field({ label, hint, fault, required, optional, aside, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  const control: Control = { id };
  if (described) control["aria-describedby"] = described;
  if (fault) control["aria-invalid"] = true;
  if (required) control["aria-required"] = true;
  return (
    <div className={styles.field}>
      <div className={styles.line}>
        <label htmlFor={id} className={styles.label}>
          {label}
          {optional && <span className={styles.optional}> {t("common.optional")}</span>}
        </label>
        {aside}
      </div>
      {children(control)}
      {fault && (
        <p id={`${id}-fault`} className={styles.fault}>
          <ToneGlyph tone="stop" />
          {fault}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

const PATIENCE = 30;

/** Moves to the first field that is wrong, in the frame in which its fault is on the page. */
export function goToFault(form: HTMLElement | null, frames: number = PATIENCE): void {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else if (frames > 0) goToFault(form, frames - 1);
  });
}
