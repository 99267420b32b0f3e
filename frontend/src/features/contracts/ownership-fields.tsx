// To whom results belong; what the law says otherwise stands beside the choice.
import { useId } from "react";
import { useTranslation } from "react-i18next";
import styles from "./contracts.module.css";
import type { Editing } from "./editing";
import { TextLine } from "./text-line";

export function OwnershipFields({ terms, wording, change, fault, disabled }: Editing) {
  const { t } = useTranslation("fields");
  const name = useId();
  const wrong = fault("/ownership");
  return (
    <>
      <p className={styles.law}>{wording.ownership_default}</p>
      <fieldset disabled={disabled} aria-invalid={wrong ? true : undefined}>
        <legend className="sr-only">{t("ownership")}</legend>
        <div className={styles.choices}>
          {wording.ownership.map((one) => (
            <div key={one.code} className={styles.choice}>
              <label>
                <input
                  type="radio"
                  name={name}
                  aria-describedby={`${name}-${one.code}`}
                  checked={terms.ownership === one.code}
                  onChange={() => change({ ownership: one.code })}
                />
                {one.name}
              </label>
              <p id={`${name}-${one.code}`} className="muted">
                {one.text}
              </p>
            </div>
          ))}
        </div>
        {wrong && <p className={styles.fault}>{wrong.fault}</p>}
      </fieldset>
      <TextLine
        label={t("ownership_note")}
        most={2000}
        rows={2}
        disabled={disabled}
        value={terms.ownership_note}
        onChange={(ownership_note) => change({ ownership_note })}
      />
    </>
  );
}
