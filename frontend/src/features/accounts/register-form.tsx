// A new account: name, address, password; the page's language and the reader's clock come along.
import type { UseMutationResult } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MailPromised, Registration } from "@/api/generated/silkbridge.schemas";
import { Field, goToFault } from "@/components/field";
import { FormProblem, useHeldBack } from "@/components/form-problem";
import { readerZone } from "@/i18n/format";
import { useLocale } from "@/i18n/use-format";
import styles from "./auth.module.css";
import { EmailField } from "./email-field";
import { PasswordField } from "./password-field";
import { emptyFields, useFaults } from "./use-faults";

interface Props {
  register: UseMutationResult<MailPromised, Error, Registration>;
  /** Filled in beforehand: the address an invitation was sent to. */
  address?: string;
}

const FIELDS = ["/name", "/email", "/password"];

/** A browser that does not know where it is names no city; then the server's own zone holds. */
function zone(): Pick<Registration, "time_zone"> {
  const found = readerZone();
  return found?.includes("/") && !found.startsWith("Etc/") ? { time_zone: found } : {};
}

export function RegisterForm({ register, address = "" }: Props) {
  const { t } = useTranslation();
  const { code } = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState("");
  const [email, setEmail] = useState(address);
  const [password, setPassword] = useState("");
  const [empty, setEmpty] = useState<string[]>([]);
  const fault = useFaults(register.error, empty);
  const heldBack = useHeldBack(register.error);
  const placed = FIELDS.some((pointer) => fault(pointer));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const missing = emptyFields({ "/name": name, "/email": email, "/password": password });
    setEmpty(missing);
    if (missing.length > 0) {
      goToFault(form.current);
      return;
    }
    register.mutate(
      { name, email, password, locale: code, ...zone() },
      { onError: () => goToFault(form.current) },
    );
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      <Field label={t("auth.name")} fault={fault("/name")} hint={t("auth.nameHint")} required>
        {(control) => (
          <Input
            {...control}
            size="large"
            autoComplete="name"
            dir="auto"
            maxLength={100}
            status={fault("/name") ? "error" : ""}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <EmailField value={email} onChange={setEmail} fault={fault("/email")} autoComplete="username" />
      <PasswordField
        label={t("auth.password")}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        fault={fault("/password")}
        hint={t("auth.passwordHint")}
      />
      {!placed && <FormProblem error={register.error} heldBack={heldBack} />}
      <Button type="primary" htmlType="submit" size="large" block loading={register.isPending} disabled={heldBack > 0}>
        {t("auth.createAccount")}
      </Button>
    </form>
  );
}
