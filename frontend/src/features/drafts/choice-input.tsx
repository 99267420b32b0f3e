// One value out of a few: a chooser, or radio buttons with what each choice means.
import { NativeSelect } from "@/components/native-select";
import type { Options } from "./fields";
import { useForm } from "./form-context";
import styles from "./inputs.module.css";
import { useWords } from "./words";

interface Props {
  id: string;
  name: string;
  value: string | null;
  options: Options;
  onChange: (value: string | null) => void;
}

/** `empty` names the choice of none. */
export function ChoiceSelect({ id, value, options, onChange, label, empty, ...control }: Props & { label: string; empty?: string }) {
  const { kind } = useForm();
  const { option } = useWords(kind);
  const rows = options.values.map((one) => ({ value: one, label: option(options, one) }));
  return (
    <NativeSelect
      {...control}
      id={id}
      label={label}
      value={value ?? ""}
      options={empty === undefined ? rows : [{ value: "", label: empty }, ...rows]}
      onChange={(next) => onChange(next === "" ? null : next)}
    />
  );
}

export function ChoiceRadios({ id, name, value, options, onChange }: Props) {
  const { kind } = useForm();
  const { option, why } = useWords(kind);
  return (
    <div className={styles.radios}>
      {options.values.map((one) => {
        const reason = why(name, one);
        return (
          <label key={one} className={styles.radio} data-chosen={value === one}>
            <input
              type="radio"
              name={id}
              value={one}
              checked={value === one}
              onChange={() => onChange(one)}
              aria-describedby={reason && `${id}-${one}-why`}
            />
            <span>
              {option(options, one)}
              {reason && (
                <small id={`${id}-${one}-why`} className={styles.why}>
                  {reason}
                </small>
              )}
            </span>
          </label>
        );
      })}
    </div>
  );
}
