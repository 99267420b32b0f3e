// Around every field of the form: its name, help on a phone, what is wrong with it and what a reviewer said.
import type { ReactNode } from "react";
import { useForm } from "./form-context";
import styles from "./field-frame.module.css";
import { Note } from "./note";
import { controlId } from "./steps";
import { useWords } from "./words";

export interface Control {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
}

interface Props {
  /** The field's name in the texts; its help follows the focus. */
  name: string;
  pointer: string;
  label?: string;
  required?: boolean;
  span?: number;
  /** Several controls with one name, instead of a single one. */
  group?: boolean;
  /** At the end of the name's line. */
  aside?: ReactNode;
  children: (control: Control) => ReactNode;
}

export const HELP_ID = "field-help";

export function FieldFrame({ name, pointer, label, required, span = 12, group, aside, children }: Props) {
  const form = useForm();
  const { t, field } = useWords(form.kind);
  const id = controlId(pointer);
  const fault = form.faultAt(pointer);
  const remark = form.remarkAt(pointer);
  const described = [
    fault && `${id}-fault`,
    remark && `${id}-remark`,
    form.helped === name && HELP_ID,
  ].filter(Boolean);
  const control: Control = { id };
  if (described.length > 0) control["aria-describedby"] = described.join(" ");
  if (fault) control["aria-invalid"] = true;
  if (required) control["aria-required"] = true;
  const title = (
    <>
      {label ?? field(name)}
      {required && <span className={styles.required}> {t("portal:common.required")}</span>}
    </>
  );
  const below = (
    <>
      {fault && (
        <Note id={`${id}-fault`} tone="stop">
          {fault}
        </Note>
      )}
      {remark && (
        <Note id={`${id}-remark`} tone="wait">
          {t("remark")} <bdi>{remark}</bdi>
        </Note>
      )}
    </>
  );
  const shared = { className: styles.field, "data-span": span, onFocus: () => form.onHelp(name) };
  if (group) {
    return (
      <fieldset {...shared} id={id} tabIndex={-1} aria-describedby={control["aria-describedby"]}>
        <legend className={styles.legend}>{title}</legend>
        {aside}
        <PhoneHelp name={name} />
        {children(control)}
        {below}
      </fieldset>
    );
  }
  return (
    <div {...shared}>
      <div className={styles.line}>
        <label htmlFor={id} id={`${id}-label`}>
          {title}
        </label>
        {aside}
      </div>
      <PhoneHelp name={name} />
      {children(control)}
      {below}
    </div>
  );
}

/** The help that stands beside the fields on a wide page, folded below the name on a phone. */
function PhoneHelp({ name }: { name: string }) {
  const { kind } = useForm();
  const { t, help } = useWords(kind);
  const { text, example } = help(name);
  if (!text) return null;
  return (
    <details className={styles.phoneHelp}>
      <summary>{t("aside.title")}</summary>
      <p>{text}</p>
      {example && <p className="muted">{t("aside.example", { text: example })}</p>}
    </details>
  );
}
