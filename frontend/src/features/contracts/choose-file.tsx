// A file that is sent together with the rest of a form.
import { useTranslation } from "react-i18next";
import { FileButton } from "@/components/file-button";
import styles from "./contracts.module.css";

interface Props {
  file: File | undefined;
  label: string;
  onFile: (file: File) => void;
}

export function ChooseFile({ file, label, onFile }: Props) {
  const { t } = useTranslation("contract");
  return (
    <div className={styles.buttons}>
      <FileButton label={label} name={label} accept=".pdf,.jpg,.jpeg,.png" pending={false} onFile={onFile} />
      {file ? <bdi className={styles.words}>{file.name}</bdi> : <span className="muted">{t("fileKinds")}</span>}
    </div>
  );
}
