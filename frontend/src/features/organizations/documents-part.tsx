// The papers that prove who an organisation is: handing them in, opening, taking back.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DocumentKind, type DocumentRead, type OrganizationRead } from "@/api/generated/silkbridge.schemas";
import { FileButton } from "@/components/file-button";
import { FileRow } from "@/components/file-slot";
import { FormProblem } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { Section } from "@/components/section";
import { useDocumentOpening, useDocumentRemoval, useDocumentUpload } from "./desk-api";
import styles from "./documents-part.module.css";

const TAKEN = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.zip";

function Upload({ id }: { id: string }) {
  const { t } = useTranslation("organization");
  const [kind, setKind] = useState<DocumentKind>("licence");
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const upload = useDocumentUpload(id);
  const send = (file: File) => {
    setSending({ name: file.name, share: 0 });
    const onProgress = (share: number) => setSending({ name: file.name, share });
    upload.mutate({ file, kind, onProgress }, { onSettled: () => setSending(undefined) });
  };
  return (
    <div className={styles.upload}>
      <NativeSelect
        label={t("document.kind")}
        value={kind}
        options={Object.values(DocumentKind).map((one) => ({ value: one, label: t(`document.${one}`) }))}
        onChange={setKind}
      />
      <FileButton
        label={t("document.upload")}
        name={t("document.file")}
        accept={TAKEN}
        pending={upload.isPending}
        onFile={send}
      />
      <span className={styles.note}>{t("document.taken")}</span>
      {sending && (
        <ul className={styles.sending}>
          <FileRow name={sending.name} progress={sending.share} />
        </ul>
      )}
      <FormProblem error={upload.error} />
    </div>
  );
}

function Rows({ id: owner, documents }: { id: string; documents: readonly DocumentRead[] }) {
  const { t } = useTranslation("organization");
  const open = useDocumentOpening(owner);
  const removal = useDocumentRemoval(owner);
  return (
    <>
      <ul className={styles.rows}>
        {documents.map(({ id, kind, file, can_remove: removable }) => (
          <FileRow
            key={id}
            name={file.name}
            size={file.size}
            onOpen={() => open.mutate(id)}
            action={
              <>
                <span className={styles.kind}>{t(`document.${kind}`)}</span>
                {removable && (
                  <Button
                    size="small"
                    type="text"
                    aria-label={t("document.removeNamed", { name: file.name })}
                    loading={removal.isPending && removal.variables === id}
                    onClick={() => removal.mutate(id)}
                  >
                    {t("document.remove")}
                  </Button>
                )}
              </>
            }
          />
        ))}
      </ul>
      <FormProblem error={open.error ?? removal.error} />
    </>
  );
}

/** Nothing for readers to whom the papers are closed. */
export function DocumentsPart({ organization, editable }: { organization: OrganizationRead; editable: boolean }) {
  const { t } = useTranslation("organization");
  const { documents } = organization;
  if (documents === null) return null;
  return (
    <Section title={t("part.documents")} note={t(editable ? "document.seenBy" : "document.recorded")}>
      {documents.length > 0 && <Rows id={organization.id} documents={documents} />}
      {documents.length === 0 && !editable && <p className="muted">{t("document.none")}</p>}
      {editable && <Upload id={organization.id} />}
    </Section>
  );
}
