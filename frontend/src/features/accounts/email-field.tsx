// An e-mail address, which runs from left to right in every language.
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";

interface Props {
  value: string;
  onChange: (value: string) => void;
  fault: string | undefined;
  autoComplete?: "username" | "email";
}

export function EmailField({ value, onChange, fault, autoComplete = "email" }: Props) {
  const { t } = useTranslation();
  return (
    <Field label={t("auth.email")} fault={fault} required>
      {(control) => (
        <Input
          {...control}
          size="large"
          type="email"
          inputMode="email"
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          maxLength={254}
          status={fault ? "error" : ""}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
