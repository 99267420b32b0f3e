// Asks for an address to which a mail is wanted, then says where to look for it.
import type { UseMutationResult } from "@tanstack/react-query";
import { Button } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MailPromised } from "@/api/generated/silkbridge.schemas";
import { goToFault } from "@/components/field";
import { FormProblem, useHeldBack } from "@/components/form-problem";
import styles from "./auth.module.css";
import { EmailField } from "./email-field";
import { MailFolderNote } from "./mail-folder-note";
import { emptyFields, useFaults } from "./use-faults";

interface Props {
  wanted: UseMutationResult<MailPromised, Error, string>;
  submit: string;
  /** What is said once the mail is on its way, with `{{email}}`. */
  promised: (email: string) => string;
}

export function AddressForm({ wanted, submit, promised }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState("");
  const [empty, setEmpty] = useState<string[]>([]);
  const fault = useFaults(wanted.error, empty);
  const heldBack = useHeldBack(wanted.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const missing = emptyFields({ "/email": email });
    setEmpty(missing);
    if (missing.length > 0) goToFault(form.current);
    else wanted.mutate(email, { onError: () => goToFault(form.current) });
  };
  if (wanted.isSuccess) {
    return (
      <div className={styles.form} role="status">
        <p>{promised(wanted.data.email)}</p>
        <p className="muted">{t("auth.spam")}</p>
        <MailFolderNote />
        <div className={styles.actions}>
          <Button onClick={() => wanted.reset()}>{t("auth.otherAddress")}</Button>
        </div>
      </div>
    );
  }
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      <EmailField value={email} onChange={setEmail} fault={fault("/email")} />
      {!fault("/email") && <FormProblem error={wanted.error} heldBack={heldBack} />}
      <Button type="primary" htmlType="submit" size="large" block loading={wanted.isPending} disabled={heldBack > 0}>
        {submit}
      </Button>
    </form>
  );
}
