// Theme and large text, behind one button that says so.
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { setDisplay, type ThemeChoice, useDisplay } from "./display";
import styles from "./display-switch.module.css";

const THEMES: readonly ThemeChoice[] = ["auto", "light", "dark"];

export function DisplaySwitch() {
  const { t } = useTranslation();
  const { choice, large } = useDisplay();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !box.current?.contains(event.target as Node)) {
        setOpen(false);
      }
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, [open]);
  return (
    <div className={styles.box} ref={box}>
      <button type="button" className={styles.button} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("display.title")}
      </button>
      {open && (
        <div className={styles.panel}>
          <fieldset>
            <legend className={styles.legend}>{t("display.theme")}</legend>
            {THEMES.map((theme) => (
              <label key={theme} className={styles.choice}>
                <input
                  type="radio"
                  name="theme"
                  checked={choice === theme}
                  onChange={() => setDisplay({ choice: theme })}
                />
                {t(`display.${theme}`)}
              </label>
            ))}
          </fieldset>
          <label className={styles.choice}>
            <input type="checkbox" checked={large} onChange={(event) => setDisplay({ large: event.target.checked })} />
            {t("display.large")}
          </label>
        </div>
      )}
    </div>
  );
}
