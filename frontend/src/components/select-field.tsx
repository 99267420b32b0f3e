// A field chosen from a list that can be searched; one value or several.
import { Select } from "antd";
import type { ReactNode } from "react";
import { Field } from "./field";

export interface Option {
  value: string;
  label: string;
}

interface Shared {
  label: string;
  options: readonly Option[];
  hint?: ReactNode;
  fault?: string | undefined;
  required?: boolean;
  placeholder?: string;
  disabled?: boolean;
}

interface OneProps extends Shared {
  value: string | null;
  /** Told null when the choice is taken back, which only optional fields allow. */
  onChange: (value: string | null) => void;
}

export function SelectField({ label, hint, fault, required, options, value, onChange, ...rest }: OneProps) {
  return (
    <Field label={label} hint={hint} {...(fault && { fault })} {...(required && { required })}>
      {(control) => (
        <Select<string>
          {...control}
          {...rest}
          value={value}
          status={fault ? "error" : ""}
          options={[...options]}
          allowClear={!required}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(next: string | undefined) => onChange(next ?? null)}
        />
      )}
    </Field>
  );
}

interface ManyProps extends Shared {
  value: readonly string[];
  onChange: (value: string[]) => void;
  most?: number;
}

export function MultiSelectField({ label, hint, fault, required, options, value, onChange, most, ...rest }: ManyProps) {
  return (
    <Field label={label} hint={hint} {...(fault && { fault })} {...(required && { required })}>
      {(control) => (
        <Select<string[]>
          {...control}
          {...rest}
          mode="multiple"
          value={[...value]}
          status={fault ? "error" : ""}
          options={[...options]}
          {...(most !== undefined && { maxCount: most })}
          showSearch={{ optionFilterProp: "label" }}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
