// Files by access level: whoever, members of the network, parties to an agreement.
import { Button, Input, Popconfirm } from "antd";
import { useState } from "react";
import type { AccessLevel, AttachmentRead } from "@/api/types";
import { FileRow, FileSlot } from "@/components/file-slot";
import { UploadIcon } from "@/components/icons";
import { NativeSelect } from "@/components/native-select";
import { ProblemPanel } from "@/components/problem-panel";
import { useProblemText } from "@/components/problem-text";
import styles from "./attachments.module.css";
import { FieldFrame } from "./field-frame";
import { useForm } from "./form-context";
import { Note } from "./note";
import { type Sending, useAttachments } from "./use-attachments";
import { useWords } from "./words";

const LEVELS: readonly AccessLevel[] = ["public", "registered", "nda"];
const TYPES = [".pdf", ".docx", ".xlsx", ".pptx", ".csv", ".txt", ".png", ".jpg", ".jpeg", ".webp", ".zip", ".mp4"];
const CAPTION = 200;

type Files = ReturnType<typeof useAttachments>;

export function AttachmentsField() {
  const files = useAttachments();
  return (
    <FieldFrame name="attachments" pointer="/attachments" group>
      {() => (
        <>
          {files.error !== undefined && <ProblemPanel error={files.error} />}
          <div className={styles.slots}>
            {LEVELS.map((access) => (
              <FileSlot key={access} access={access} action={<Drop access={access} onFiles={files.add} />}>
                {files.attachments
                  .filter((one) => one.access === access)
                  .map((one) => (
                    <Attached key={one.id} attachment={one} files={files} />
                  ))}
                {files.sending
                  .filter((one) => one.access === access)
                  .map((one) => (
                    <OnItsWay key={one.key} sending={one} files={files} />
                  ))}
              </FileSlot>
            ))}
          </div>
        </>
      )}
    </FieldFrame>
  );
}

function Attached({ attachment, files }: { attachment: AttachmentRead; files: Files }) {
  const { kind } = useForm();
  const { t } = useWords(kind);
  const [caption, setCaption] = useState(attachment.caption);
  const name = attachment.name ?? attachment.caption;
  return (
    <>
      <FileRow
        name={name}
        size={attachment.size}
        onOpen={() => void files.open(attachment)}
        action={
          <Popconfirm
            title={t("files.removeSure", { name })}
            okText={t("files.remove")}
            cancelText={t("cancel")}
            onConfirm={() => files.remove(attachment)}
          >
            <Button type="text" size="small" aria-label={t("files.removeName", { name })}>
              {t("files.remove")}
            </Button>
          </Popconfirm>
        }
      />
      <li className={styles.more}>
        <Input
          size="small"
          aria-label={t("files.caption", { name })}
          placeholder={t("files.captionHint")}
          dir="auto"
          maxLength={CAPTION}
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
          onBlur={() => caption.trim() !== attachment.caption && void files.describe(attachment, caption)}
        />
        <NativeSelect
          label={t("files.level", { name })}
          value={attachment.access}
          options={LEVELS.map((one) => ({ value: one, label: t(`portal:files.${one}`) }))}
          onChange={(access) => void files.move({ ...attachment, caption }, access)}
        />
      </li>
    </>
  );
}

function OnItsWay({ sending, files }: { sending: Sending; files: Files }) {
  const { kind } = useForm();
  const { t } = useWords(kind);
  const say = useProblemText();
  const failed = sending.error !== undefined;
  return (
    <>
      <FileRow name={sending.file.name} size={sending.file.size} progress={failed ? undefined : sending.share} />
      {failed && (
        <li>
          <div className={styles.failed} role="alert">
            <Note tone="stop">{say(sending.error)}</Note>
            <Button size="small" type="text" onClick={() => void files.retry(sending)}>
              {t("portal:problem.retry")}
            </Button>
            <Button size="small" type="text" onClick={() => files.drop(sending.key)}>
              {t("files.dismiss")}
            </Button>
          </div>
        </li>
      )}
    </>
  );
}

/** The box is the input itself, so that files can be dropped on it as well as chosen. */
function Drop({ access, onFiles }: { access: AccessLevel; onFiles: Files["add"] }) {
  const { kind } = useForm();
  const { t } = useWords(kind);
  return (
    <label className={styles.drop}>
      <UploadIcon />
      <span>{t("portal:files.drop")}</span>
      <span className="sr-only">{t(`portal:files.${access}`)}</span>
      <input
        type="file"
        multiple
        accept={TYPES.join(",")}
        onChange={(event) => {
          onFiles(event.target.files ?? [], access);
          event.target.value = "";
        }}
      />
    </label>
  );
}
