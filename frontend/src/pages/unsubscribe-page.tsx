// Where the last link of an alert's mail leads: ends these mails, without signing in.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/components/button-link";
import { FormProblem } from "@/components/form-problem";
import { usePageTitle } from "@/components/page-title";
import { AuthFrame } from "@/features/accounts/auth-frame";
import styles from "@/features/accounts/auth.module.css";
import { useMailedToken } from "@/features/accounts/mailed-token";
import { useUnsubscribe } from "@/features/alerts/api";

/** The reader presses a button: programs that look through mails open links by themselves. */
export function UnsubscribePage() {
  const { t } = useTranslation("alerts");
  const token = useMailedToken();
  const end = useUnsubscribe();
  usePageTitle(t("unsubscribe.title"));
  if (token === undefined) {
    return <AuthFrame title={t("unsubscribe.missing")} lead={t("unsubscribe.missingText")} />;
  }
  if (end.isSuccess) {
    return (
      <AuthFrame title={t("unsubscribe.done")} lead={t("unsubscribe.doneText", { name: end.data.name })}>
        <ButtonLink block size="large" to="/workspace/searches">
          {t("title")}
        </ButtonLink>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t("unsubscribe.title")} lead={t("unsubscribe.lead")}>
      <div className={styles.form}>
        <FormProblem error={end.error} />
        <Button type="primary" block size="large" loading={end.isPending} onClick={() => end.mutate(token)}>
          {t("unsubscribe.do")}
        </Button>
      </div>
    </AuthFrame>
  );
}
