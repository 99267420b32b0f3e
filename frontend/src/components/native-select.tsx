// The system's own chooser in our dress: light, and at home on a phone.
import type { SelectHTMLAttributes } from "react";
import { ChevronDown } from "./icons";
import styles from "./native-select.module.css";

interface Props<T extends string> extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange" | "value"> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; lang?: string }[];
  onChange: (value: T) => void;
  quiet?: boolean;
}

export function NativeSelect<T extends string>({ label, value, options, onChange, quiet, ...rest }: Props<T>) {
  return (
    <span className={styles.box} data-quiet={quiet === true}>
      <select
        {...rest}
        aria-label={label}
        className={styles.select}
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
      <span className={styles.arrow}>
        <ChevronDown size={14} />
      </span>
    </span>
  );
}
