// What the file holds, for whom, in which language; the template to fill in; the file itself.
import { Button, Radio } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { getDownloadTemplateUrl } from "@/api/generated/imports";
import type { ImportRead } from "@/api/generated/silkbridge.schemas";
import type { ListingKind } from "@/api/types";
import { Field } from "@/components/field";
import { FormProblem, useHeldBack } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { LOCALES } from "@/i18n/locales.gen";
import { useLocale } from "@/i18n/use-format";
import { type Incoming, usePreview } from "./api";
import { FileDrop } from "./file-drop";
import { keepFile } from "./kept-file";
import styles from "./imports.module.css";

type Code = (typeof LOCALES)[number]["code"];
const KINDS: readonly ListingKind[] = ["achievement", "challenge"];
const LANGUAGES = LOCALES.map(({ code, name, tag }) => ({ value: code as Code, label: name, lang: tag }));

interface Props {
  owners: readonly { id: string; name: string }[];
  onPreviewed: (batch: ImportRead) => void;
}

export function StartForm({ owners, onPreviewed }: Props) {
  const { t } = useTranslation(["imports", "workspace", "problems"]);
  const reader = useLocale().code;
  const [kind, setKind] = useState<ListingKind>("achievement");
  const [owner, setOwner] = useState(owners[0]?.id ?? "");
  const [locale, setLocale] = useState<Code>(reader);
  const [file, setFile] = useState<File>();
  const [lacking, setLacking] = useState(false);
  const preview = usePreview();
  const heldBack = useHeldBack(preview.error);
  const look = (event: FormEvent) => {
    event.preventDefault();
    setLacking(file === undefined);
    if (!file) return;
    const incoming: Incoming = { file, kind, organization_id: owner, locale };
    preview.mutate(incoming, {
      onSuccess: (batch) => {
        keepFile(batch.id, file);
        onPreviewed(batch);
      },
    });
  };
  const choose = (chosen: File) => {
    setFile(chosen);
    setLacking(false);
    preview.reset();
  };
  const template = `${getDownloadTemplateUrl({ kind })}&lang=${reader}`;
  return (
    <form className={styles.start} noValidate onSubmit={look}>
      <fieldset className={styles.kinds}>
        <legend className={styles.legend}>{t("kind")}</legend>
        <Radio.Group
          value={kind}
          onChange={(event) => setKind(event.target.value as ListingKind)}
          options={KINDS.map((one) => ({ value: one, label: t(`workspace:mine.kind.${one}`) }))}
        />
      </fieldset>
      {owners.length > 1 && (
        <Field label={t("owner")}>
          {(control) => (
            <NativeSelect
              {...control}
              label={t("owner")}
              value={owner}
              options={owners.map((one) => ({ value: one.id, label: one.name }))}
              onChange={setOwner}
            />
          )}
        </Field>
      )}
      <Field label={t("language")} hint={t("languageHint")}>
        {(control) => (
          <NativeSelect {...control} label={t("language")} value={locale} options={LANGUAGES} onChange={setLocale} />
        )}
      </Field>
      <div className={styles.template}>
        <div>
          <b>{t("template")}</b>
          <p className="muted">{t("templateHint")}</p>
        </div>
        <Button href={template} download>
          {t(`download.${kind}`)}
        </Button>
      </div>
      <FileDrop file={file} onFile={choose} fault={lacking ? t("noFile") : undefined} />
      <FormProblem error={preview.error} heldBack={heldBack} />
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={preview.isPending} disabled={heldBack > 0}>
          {t("look")}
        </Button>
        <span className="muted" role="status">
          {preview.isPending ? t("reading") : t("lookHint")}
        </span>
      </div>
    </form>
  );
}
