// On a demo mails end in a folder: says where to look for the one that was promised.
import { useTranslation } from "react-i18next";
import { useInstallation } from "./api";
import styles from "./auth.module.css";

export function MailFolderNote() {
  const { t } = useTranslation();
  const { data } = useInstallation();
  if (!data?.demo?.mail_folder) return null;
  return <p className={styles.note}>{t("auth.demo.mail")}</p>;
}
