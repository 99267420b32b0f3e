// The browser's own field for a day, as wide as a day is.
import type { ComponentProps } from "react";
import styles from "./date-input.module.css";

export function DateInput(props: Omit<ComponentProps<"input">, "type" | "className">) {
  return <input {...props} type="date" className={styles.date} />;
}
