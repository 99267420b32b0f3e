// A new account; whether an address has one already is told by mail alone.
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "@/components/page-title";
import { useRegister } from "@/features/accounts/api";
import { AuthFrame } from "@/features/accounts/auth-frame";
import styles from "@/features/accounts/auth.module.css";
import { MailAgain } from "@/features/accounts/mail-again";
import { MailFolderNote } from "@/features/accounts/mail-folder-note";
import { keptInvitation } from "@/features/accounts/mailed-token";
import { RegisterForm } from "@/features/accounts/register-form";

export function RegisterPage() {
  const { t } = useTranslation();
  const register = useRegister();
  const [invited] = useState(keptInvitation);
  usePageTitle(t("auth.register"));
  const email = register.data?.email;
  if (email) {
    return (
      <AuthFrame title={t("auth.registered")} lead={t("auth.registeredText", { email })}>
        <div className={styles.form}>
          <p className="muted">{t("auth.spam")}</p>
          <MailFolderNote />
          <MailAgain email={email} />
          <Button type="link" onClick={() => register.reset()}>
            {t("auth.otherAddress")}
          </Button>
        </div>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame
      title={t("auth.register")}
      lead={t("auth.registerLead")}
      foot={
        <span>
          {t("auth.haveAccount")} <Link to="/sign-in">{t("auth.signIn")}</Link>
        </span>
      }
    >
      <RegisterForm register={register} address={invited?.email} />
    </AuthFrame>
  );
}
