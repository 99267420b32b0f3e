// The first three answers that open a draft: for whom, in which language, under which title.
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrganizationSummary } from "@/api/generated/silkbridge.schemas";
import { useOnceKey } from "@/api/once-key";
import type { AnyListing, ListingKind } from "@/api/types";
import { Field } from "@/components/field";
import { NativeSelect } from "@/components/native-select";
import { ProblemPanel } from "@/components/problem-panel";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { languageName } from "@/i18n/format";
import { LOCALES } from "@/i18n/locales.gen";
import { useLocale } from "@/i18n/use-format";
import { useStart } from "./api";
import styles from "./start.module.css";

const TITLE = 200;

interface Props {
  kind: ListingKind;
  owners: readonly OrganizationSummary[];
  onStarted: (listing: AnyListing) => void;
}

export function StartForm({ kind, owners, onStarted }: Props) {
  const { t } = useTranslation("wizard");
  const { tag, code } = useLocale();
  const say = useFaultText();
  const start = useStart();
  const keyOf = useOnceKey();
  const [owner, setOwner] = useState(owners[0]?.id ?? "");
  const [language, setLanguage] = useState<string>(code);
  const [title, setTitle] = useState("");
  const faults = faultsByPointer(start.error);
  const faultAt = (pointer: string) => {
    const fault = faults.get(pointer);
    return fault && say(fault);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const key = keyOf(kind, owner, language, title);
    start.mutate({ kind, organization_id: owner, original_locale: language, title, key }, { onSuccess: onStarted });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={t("start.owner")} hint={t("start.ownerHint")} fault={faultAt("/organization_id")}>
        {(control) => (
          <NativeSelect
            {...control}
            label={t("start.owner")}
            value={owner}
            options={owners.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setOwner}
          />
        )}
      </Field>
      <Field label={t("start.language")} hint={t("start.languageHint")} fault={faultAt("/original_locale")}>
        {(control) => (
          <NativeSelect
            {...control}
            label={t("start.language")}
            value={language}
            options={LOCALES.map((row) => ({
              value: row.code,
              label: `${languageName(row.code, tag)} · ${row.name}`,
              lang: row.tag,
            }))}
            onChange={setLanguage}
          />
        )}
      </Field>
      <Field label={t(`start.title.${kind}`)} hint={t(`start.titleHint.${kind}`)} fault={faultAt("/texts/0/title")}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            lang={language}
            maxLength={TITLE}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      {start.isError && <ProblemPanel error={start.error} kept={t("portal:problem.kept")} />}
      <div>
        <Button type="primary" htmlType="submit" loading={start.isPending}>
          {t("start.button")}
        </Button>
      </div>
    </form>
  );
}
