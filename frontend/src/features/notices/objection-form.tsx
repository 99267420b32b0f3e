// An objection: what speaks against it, with evidence, named or not.
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FileRead } from "@/api/generated/silkbridge.schemas";
import { useOnceKey } from "@/api/once-key";
import { Field } from "@/components/field";
import { FileButton } from "@/components/file-button";
import { FileRow } from "@/components/file-slot";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useObject, useUpload } from "./api";
import styles from "./notices.module.css";
import type { NoticeRead } from "./types";

const TAKEN = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.zip";
const MOST = 10;
const LENGTH = 5000;

interface FilesProps {
  files: readonly FileRead[];
  onChange: (files: readonly FileRead[]) => void;
}

function Evidence({ files, onChange }: FilesProps) {
  const { t } = useTranslation("notices");
  const upload = useUpload();
  const [share, setShare] = useState(0);
  const send = (file: File) =>
    upload.mutate({ file, onProgress: setShare }, { onSuccess: (stored) => onChange([...files, stored]) });
  return (
    <div>
      <ul>
        {files.map((file) => (
          <FileRow
            key={file.id}
            name={file.name}
            size={file.size}
            action={
              <Button
                size="small"
                type="text"
                aria-label={t("object.removeNamed", { name: file.name })}
                onClick={() => onChange(files.filter((one) => one !== file))}
              >
                {t("object.remove")}
              </Button>
            }
          />
        ))}
        {upload.isPending && <FileRow name={upload.variables.file.name} progress={share} />}
      </ul>
      {files.length < MOST && (
        <FileButton
          label={t("object.file")}
          name={t("object.fileName")}
          accept={TAKEN}
          pending={upload.isPending}
          onFile={send}
        />
      )}
      <FormProblem error={upload.error} />
    </div>
  );
}

export function ObjectionForm({ notice, onDone }: { notice: NoticeRead; onDone: () => void }) {
  const { t } = useTranslation("notices");
  const say = useFaultText();
  const keyOf = useOnceKey();
  const raise = useObject(notice);
  const [text, setText] = useState("");
  const [anonymous, setAnonymous] = useState(false);
  const [files, setFiles] = useState<readonly FileRead[]>([]);
  const faults = faultsByPointer(raise.error);
  const wrong = faults.get("/text");
  const send = () => {
    const said = { text, anonymous, file_ids: files.map(({ id }) => id) };
    raise.mutate({ ...said, key: keyOf(notice.id, JSON.stringify(said)) }, { onSuccess: onDone });
  };
  return (
    <div className={styles.form}>
      <p>{t("object.lead")}</p>
      <Field label={t("object.text")} hint={t("object.textHint")} required {...(wrong && { fault: say(wrong) })}>
        {(control) => (
          <Input.TextArea
            {...control}
            dir="auto"
            autoSize={{ minRows: 5, maxRows: 16 }}
            maxLength={LENGTH}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Evidence files={files} onChange={setFiles} />
      <fieldset>
        <legend className="sr-only">{t("object.name")}</legend>
        <div className={styles.choices}>
          {[false, true].map((one) => (
            <label key={String(one)}>
              <input type="radio" name="anonymous" checked={anonymous === one} onChange={() => setAnonymous(one)} />
              <span>{t(one ? "object.anonymous" : "object.named")}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {!wrong && <FormProblem error={raise.error} />}
      <div className={styles.buttons}>
        <Button type="primary" loading={raise.isPending} onClick={send}>
          {t("object.send")}
        </Button>
        <Button onClick={onDone}>{t("cancel")}</Button>
      </div>
    </div>
  );
}
