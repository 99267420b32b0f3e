// Theme and large text: as choices, and behind one button that says so.
import { useTranslation } from "react-i18next";
import { setDisplay, type ThemeChoice, useDisplay } from "./display";
import styles from "./display-switch.module.css";
import { usePopover } from "./use-popover";

const THEMES: readonly ThemeChoice[] = ["auto", "light", "dark"];

export function DisplayChoices() {
  const { t } = useTranslation();
  const { choice, large } = useDisplay();
  return (
    <>
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
    </>
  );
}

export function DisplaySwitch() {
  const { t } = useTranslation();
  const { open, setOpen, box } = usePopover();
  return (
    <div className={styles.box} ref={box}>
      <button type="button" className={styles.button} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("display.title")}
      </button>
      {open && (
        <div className={styles.panel}>
          <DisplayChoices />
        </div>
      )}
    </div>
  );
}
