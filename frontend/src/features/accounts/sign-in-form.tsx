// Address and password; says what is wrong in place and how long to wait.
import type { UseMutationResult } from "@tanstack/react-query";
import { Button } from "antd";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Credentials, SignInRead } from "@/api/generated/silkbridge.schemas";
import { goToFault } from "@/components/field";
import { FormProblem, useHeldBack } from "@/components/form-problem";
import styles from "./auth.module.css";
import { EmailField } from "./email-field";
import { PasswordField } from "./password-field";
import { emptyFields, useFaults } from "./use-faults";

interface Props {
  signIn: UseMutationResult<SignInRead, Error, Credentials>;
  email: string;
  onEmail?: (email: string) => void;
  password: string;
  onPassword: (password: string) => void;
  children?: ReactNode;
}

export function SignInForm({ signIn, email, onEmail, password, onPassword, children }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [empty, setEmpty] = useState<string[]>([]);
  const fault = useFaults(signIn.error, empty);
  const heldBack = useHeldBack(signIn.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = emptyFields({ "/email": email, "/password": password });
    setEmpty(missing);
    if (missing.length > 0) goToFault(form.current);
    else signIn.mutate({ email, password }, { onError: () => goToFault(form.current) });
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      {onEmail ? (
        <EmailField value={email} onChange={onEmail} fault={fault("/email")} autoComplete="username" />
      ) : (
        <input type="email" value={email} autoComplete="username" readOnly hidden />
      )}
      <PasswordField
        label={t("auth.password")}
        value={password}
        onChange={onPassword}
        autoComplete="current-password"
        fault={fault("/password")}
      />
      {empty.length === 0 && !fault("/email") && <FormProblem error={signIn.error} heldBack={heldBack} />}
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        block
        loading={signIn.isPending}
        disabled={heldBack > 0}
      >
        {t("auth.signIn")}
      </Button>
      {children}
    </form>
  );
}
