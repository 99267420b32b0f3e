// A figure to be typed, with what is wrong about it below.
import { Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";

interface Props {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  read: (typed: string) => number | null | undefined;
  unit?: string;
  hint?: string | undefined;
  fault?: string | undefined;
  placeholder?: string | undefined;
}

export function FigureField({ label, value, onChange, read, unit, hint, fault, placeholder }: Props) {
  const { t } = useTranslation("calculator");
  const wrong = fault ?? (read(value) === undefined ? t("noFigure") : undefined);
  return (
    <Field label={label} hint={hint} {...(wrong && { fault: wrong })}>
      {(control) => (
        <Input
          {...control}
          dir="ltr"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          suffix={unit}
          placeholder={placeholder}
          status={wrong ? "error" : ""}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
