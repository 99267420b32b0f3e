// A forgotten password: asks where to mail the link, and takes the new one where it leads.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/client";
import { ButtonLink } from "@/components/button-link";
import { FormProblem } from "@/components/form-problem";
import { usePageTitle } from "@/components/page-title";
import { useNewPassword, usePasswordReset } from "@/features/accounts/api";
import { AddressForm } from "@/features/accounts/address-form";
import { AuthFrame } from "@/features/accounts/auth-frame";
import styles from "@/features/accounts/auth.module.css";
import { useMailedToken } from "@/features/accounts/mailed-token";
import { NewPasswordForm } from "@/features/accounts/new-password-form";

function Ask({ void: lost }: { void?: unknown }) {
  const { t } = useTranslation();
  const wanted = usePasswordReset();
  return (
    <AuthFrame
      title={wanted.isSuccess ? t("auth.resetSent") : t("auth.reset")}
      lead={wanted.isSuccess ? undefined : t("auth.resetText")}
      foot={<Link to="/sign-in">{t("auth.backToSignIn")}</Link>}
    >
      <div className={styles.form}>
        {!wanted.isSuccess && <FormProblem error={lost} />}
        <AddressForm
          wanted={wanted}
          submit={t("auth.sendLink")}
          promised={(email) => t("auth.resetSentText", { email })}
        />
      </div>
    </AuthFrame>
  );
}

/** A link that is spent or too old is of no more use, unlike a password that was refused. */
const isLost = (error: unknown) => error instanceof ProblemError && error.status === 410;

export function ResetPage() {
  const { t } = useTranslation();
  const token = useMailedToken();
  const reset = useNewPassword();
  usePageTitle(t("auth.reset"));
  if (token === undefined) return <Ask />;
  if (isLost(reset.error)) return <Ask void={reset.error} />;
  if (reset.isSuccess) {
    return (
      <AuthFrame title={t("auth.resetDone")} lead={t("auth.resetDoneText")}>
        <ButtonLink type="primary" size="large" block to="/sign-in">
          {t("auth.signIn")}
        </ButtonLink>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t("auth.setPassword")}>
      <NewPasswordForm token={token} reset={reset} />
    </AuthFrame>
  );
}
