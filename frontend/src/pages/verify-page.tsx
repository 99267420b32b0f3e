// Where the link of a confirmation mail leads: proves the address, or offers another mail.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/components/button-link";
import { FormProblem } from "@/components/form-problem";
import { Loading } from "@/components/loading";
import { usePageTitle } from "@/components/page-title";
import { useMe, useVerification, useVerificationMail } from "@/features/accounts/api";
import { AddressForm } from "@/features/accounts/address-form";
import { AuthFrame } from "@/features/accounts/auth-frame";
import styles from "@/features/accounts/auth.module.css";
import { useMailedToken } from "@/features/accounts/mailed-token";

function Again() {
  const { t } = useTranslation();
  const mail = useVerificationMail();
  return (
    <AddressForm
      wanted={mail}
      submit={t("auth.resend")}
      promised={(email) => t("auth.verificationSentText", { email })}
    />
  );
}

function Verified() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  return (
    <AuthFrame title={t("auth.verified")} lead={me?.person ? undefined : t("auth.verifiedText")}>
      <ButtonLink type="primary" size="large" block to={me?.person ? "/workspace" : "/sign-in"}>
        {me?.person ? t("nav.workspace") : t("auth.signIn")}
      </ButtonLink>
    </AuthFrame>
  );
}

export function VerifyPage() {
  const { t } = useTranslation();
  const token = useMailedToken();
  const verification = useVerification(token);
  usePageTitle(t("auth.verifyTitle"));
  if (token === undefined) {
    return (
      <AuthFrame title={t("auth.verifyMissing")} lead={t("auth.verifyMissingText")}>
        <Again />
      </AuthFrame>
    );
  }
  if (verification.isSuccess) return <Verified />;
  if (verification.isError) {
    return (
      <AuthFrame
        title={t("auth.notVerified")}
        lead={t("auth.notVerifiedText")}
        foot={<Link to="/sign-in">{t("auth.backToSignIn")}</Link>}
      >
        <div className={styles.form}>
          <FormProblem error={verification.error} />
          <Again />
        </div>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t("auth.verifying")}>
      <Loading rows={1} kind="line" />
    </AuthFrame>
  );
}
