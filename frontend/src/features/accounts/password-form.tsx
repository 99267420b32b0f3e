// A new password by the present one.
import { Button } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { goToFault } from "@/components/field";
import { FormProblem, useHeldBack } from "@/components/form-problem";
import { StateTag } from "@/components/state-tag";
import { usePasswordChange } from "./api";
import { PasswordField } from "./password-field";
import styles from "./profile.module.css";
import { emptyFields, useFaults } from "./use-faults";

export function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation("workspace");
  const form = useRef<HTMLFormElement>(null);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [empty, setEmpty] = useState<string[]>([]);
  const change = usePasswordChange();
  const fault = useFaults(change.error, empty);
  const heldBack = useHeldBack(change.error);
  const done = () => {
    setCurrent("");
    setNext("");
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const missing = emptyFields({ "/current": current, "/new": next });
    setEmpty(missing);
    if (missing.length > 0) goToFault(form.current);
    else change.mutate({ current, new: next }, { onSuccess: done, onError: () => goToFault(form.current) });
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={save}>
      <input type="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordField
        size="middle"
        label={t("profile.currentPassword")}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        fault={fault("/current")}
      />
      <PasswordField
        size="middle"
        label={t("portal:auth.newPassword")}
        value={next}
        onChange={setNext}
        autoComplete="new-password"
        fault={fault("/new")}
        hint={t("portal:auth.passwordHint")}
      />
      {!fault("/current") && !fault("/new") && <FormProblem error={change.error} heldBack={heldBack} />}
      <div className={styles.actions}>
        <Button htmlType="submit" loading={change.isPending} disabled={heldBack > 0}>
          {t("profile.changePassword")}
        </Button>
        <span role="status">
          {change.isSuccess && <StateTag tone="done">{t("profile.passwordChanged")}</StateTag>}
        </span>
      </div>
    </form>
  );
}
