// A new password by a mailed token.
import type { UseMutationResult } from "@tanstack/react-query";
import { Button } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PasswordReset } from "@/api/generated/silkbridge.schemas";
import { goToFault } from "@/components/field";
import { FormProblem, useHeldBack } from "@/components/form-problem";
import styles from "./auth.module.css";
import { PasswordField } from "./password-field";
import { emptyFields, useFaults } from "./use-faults";

interface Props {
  token: string;
  reset: UseMutationResult<void, Error, PasswordReset>;
}

export function NewPasswordForm({ token, reset }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [password, setPassword] = useState("");
  const [empty, setEmpty] = useState<string[]>([]);
  const fault = useFaults(reset.error, empty);
  const heldBack = useHeldBack(reset.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const missing = emptyFields({ "/password": password });
    setEmpty(missing);
    if (missing.length > 0) goToFault(form.current);
    else reset.mutate({ token, password }, { onError: () => goToFault(form.current) });
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      <PasswordField
        label={t("auth.newPassword")}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        fault={fault("/password")}
        hint={t("auth.passwordHint")}
      />
      {!fault("/password") && <FormProblem error={reset.error} heldBack={heldBack} />}
      <Button type="primary" htmlType="submit" size="large" block loading={reset.isPending} disabled={heldBack > 0}>
        {t("auth.setPassword")}
      </Button>
    </form>
  );
}
