// One day in the terms.
import { DateInput } from "@/components/date-input";
import { Field } from "@/components/field";

interface Props {
  label: string;
  value: string | null;
  fault?: { fault: string } | undefined;
  disabled: boolean;
  onChange: (value: string | null) => void;
}

export function DayLine({ label, value, fault, disabled, onChange }: Props) {
  return (
    <Field label={label} {...fault}>
      {(control) => (
        <DateInput
          {...control}
          disabled={disabled}
          value={value ?? ""}
          onChange={({ target }) => onChange(target.value || null)}
        />
      )}
    </Field>
  );
}
