// The mail is on its way; whoever waits in vain has it sent again.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { FormProblem, useHeldBack } from "@/components/form-problem";
import { StateTag } from "@/components/state-tag";
import { useVerificationMail } from "./api";
import styles from "./auth.module.css";

export function MailAgain({ email }: { email: string }) {
  const { t } = useTranslation();
  const mail = useVerificationMail();
  const heldBack = useHeldBack(mail.error);
  return (
    <>
      <FormProblem error={mail.error} heldBack={heldBack} />
      <div className={styles.actions}>
        <Button loading={mail.isPending} disabled={heldBack > 0} onClick={() => mail.mutate(email)}>
          {t("auth.resend")}
        </Button>
        <span role="status">{mail.isSuccess && <StateTag tone="done">{t("auth.resent")}</StateTag>}</span>
      </div>
    </>
  );
}
