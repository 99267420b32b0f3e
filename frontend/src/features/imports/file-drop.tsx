// Takes one file, dropped or chosen: the system's own control lies unseen over the whole box.
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { UploadIcon } from "@/components/icons";
import { useFormat } from "@/i18n/use-format";
import styles from "./file-drop.module.css";

const ACCEPTED = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz";

interface Props {
  file: File | undefined;
  onFile: (file: File) => void;
  fault?: string | undefined;
}

export function FileDrop({ file, onFile, fault }: Props) {
  const { t } = useTranslation("imports");
  const { bytes } = useFormat();
  const id = useId();
  return (
    <div>
      <div className={styles.drop} data-wrong={fault !== undefined}>
        <UploadIcon size={20} />
        <label htmlFor={id} className={styles.name}>
          {file ? (
            <>
              <bdi className={styles.chosen}>{file.name}</bdi> <bdi className="muted">{bytes(file.size)}</bdi>
            </>
          ) : (
            t("drop")
          )}
        </label>
        <small id={`${id}-hint`}>{t(file ? "dropAnother" : "formats")}</small>
        <input
          id={id}
          type="file"
          accept={ACCEPTED}
          className={styles.input}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) onFile(chosen);
            event.target.value = ""; // the same file may be chosen again after it was mended
          }}
        />
      </div>
      {fault && (
        <p id={`${id}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
