// One line of text in the terms.
import { Input } from "antd";
import { Field } from "@/components/field";

interface Props {
  label: string;
  value: string;
  most: number;
  fault?: { fault: string } | undefined;
  required?: boolean;
  disabled: boolean;
  rows?: number;
  onChange: (value: string) => void;
}

export function TextLine({ label, value, most, fault, required, disabled, rows, onChange }: Props) {
  return (
    <Field label={label} {...(required && { required })} {...fault}>
      {(control) =>
        rows ? (
          <Input.TextArea
            {...control}
            dir="auto"
            autoSize={{ minRows: rows, maxRows: 18 }}
            maxLength={most}
            disabled={disabled}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <Input
            {...control}
            dir="auto"
            maxLength={most}
            disabled={disabled}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}
