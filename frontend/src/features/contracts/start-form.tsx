// Begins a contract: its kind, the language it is written in, and whether with words to begin with.
import { Button, Checkbox } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { useLocale } from "@/i18n/use-format";
import { LANGUAGES, nearest, useStart } from "./api";
import styles from "./contracts.module.css";
import { ContractKind } from "./types";

export function StartForm({ deal, kind: known }: { deal: string; kind: ContractKind | null }) {
  const { t } = useTranslation(["contract", "deals", "fields"]);
  const { tag } = useLocale();
  const [kind, setKind] = useState<ContractKind>(known ?? "licence");
  const [lang, setLang] = useState(nearest(tag));
  const [sample, setSample] = useState(true);
  const start = useStart(deal);
  const send = (event: FormEvent) => {
    event.preventDefault();
    start.mutate({ kind, lang, sample_words: sample });
  };
  return (
    <form className={styles.grid} onSubmit={send}>
      <Field label={t("contract:kind")} hint={t(`deals:contractNote.${kind}`)}>
        {(control) => (
          <NativeSelect
            {...control}
            label={t("contract:kind")}
            value={kind}
            options={Object.values(ContractKind).map((value) => ({ value, label: t(`deals:contract.${value}`) }))}
            onChange={setKind}
          />
        )}
      </Field>
      <Field label={t("contract:lang")} hint={t("contract:langHint")}>
        {(control) => (
          <NativeSelect
            {...control}
            label={t("contract:lang")}
            value={lang}
            options={LANGUAGES.map((value) => ({ value, label: t(`contract:language.${value}`) }))}
            onChange={setLang}
          />
        )}
      </Field>
      <div className={styles.whole}>
        <Checkbox checked={sample} onChange={({ target }) => setSample(target.checked)}>
          {t("contract:sample")}
        </Checkbox>
        <FormProblem error={start.error} />
        <Button htmlType="submit" loading={start.isPending}>
          {t("contract:start")}
        </Button>
      </div>
    </form>
  );
}
