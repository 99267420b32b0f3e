// A password that can be made readable while one types it.
import { Input } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import styles from "./auth.module.css";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: "current-password" | "new-password";
  fault: string | undefined;
  hint?: ReactNode;
  size?: "large" | "middle";
}

export function PasswordField({ label, value, onChange, autoComplete, fault, hint, size = "large" }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const toggle = (
    <button type="button" className={`link-button ${styles.toggle}`} aria-pressed={shown} onClick={() => setShown(!shown)}>
      {t("auth.showPassword")}
    </button>
  );
  return (
    <Field label={label} fault={fault} hint={hint} aside={toggle} required>
      {(control) => (
        <Input
          {...control}
          size={size}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          dir="ltr"
          maxLength={1000}
          status={fault ? "error" : ""}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
