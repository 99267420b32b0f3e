// The record of an organisation as a form: names by language, kind, place, number, fields, home node.
import { Button, Checkbox, Input } from "antd";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { OrganizationKind } from "@/api/generated/silkbridge.schemas";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { MultiSelectField, type Option, SelectField } from "@/components/select-field";
import { TextByLanguage } from "@/components/text-by-language";
import { HOME, lacking, type RecordDraft } from "./record";
import styles from "./record-form.module.css";

/** Lists that other features know. */
export interface Vocabulary {
  countries: readonly Option[];
  regions: readonly Option[];
  fields: readonly Option[];
  nodes: readonly Option[];
}

interface Props {
  initial: RecordDraft;
  vocabulary: Vocabulary;
  error: unknown;
  pending: boolean;
  submit: string;
  onSubmit: (record: RecordDraft) => void;
  /** Said above the button, when the form as it stands calls for it. */
  warning?: (record: RecordDraft) => ReactNode;
  onCancel?: () => void;
}

type Change = (change: Partial<RecordDraft>) => void;
type FaultOf = (pointer: string) => string | undefined;

interface PartProps {
  record: RecordDraft;
  change: Change;
  fault: FaultOf;
  vocabulary: Vocabulary;
}

/** What the node verifies. */
function Registration({ record, change, fault, vocabulary }: PartProps) {
  const { t } = useTranslation("organization");
  const home = record.country === HOME;
  const wrong = fault("/registration_number");
  const kinds = Object.values(OrganizationKind).map((kind) => ({
    value: kind,
    label: t(`portal:organizationKind.${kind}`),
  }));
  return (
    <>
      <div className={styles.wide}>
        <TextByLanguage
          label={t("field.names")}
          hint={t("hint.names")}
          value={record.names}
          maxLength={200}
          fault={(code) => fault(code ? `/names/${code}` : "/names")}
          onChange={(names) => change({ names })}
        />
      </div>
      <SelectField
        label={t("field.kind")}
        value={record.kind}
        options={kinds}
        required
        fault={fault("/kind")}
        placeholder={t("choose")}
        onChange={(kind) => change({ kind: kind as RecordDraft["kind"] })}
      />
      <SelectField
        label={t("field.country")}
        value={record.country}
        options={vocabulary.countries}
        required
        fault={fault("/country")}
        onChange={(country) => change({ country: country ?? HOME })}
      />
      <Field
        label={t(home ? "field.creditCode" : "field.number")}
        hint={t(home ? "hint.creditCode" : "hint.number")}
        {...(wrong && { fault: wrong })}
      >
        {(control) => (
          <Input
            {...control}
            dir="ltr"
            value={record.registration_number}
            maxLength={40}
            status={wrong ? "error" : ""}
            onChange={(event) => change({ registration_number: event.target.value.toUpperCase() })}
          />
        )}
      </Field>
      <SelectField
        label={t("field.node")}
        hint={t("hint.node")}
        value={record.home_node_id}
        options={vocabulary.nodes}
        fault={fault("/home_node_id")}
        placeholder={t("choose")}
        onChange={(home_node_id) => change({ home_node_id })}
      />
    </>
  );
}

/** What readers learn about the organisation. */
function About({ record, change, fault, vocabulary }: PartProps) {
  const { t } = useTranslation("organization");
  const line = (name: "city" | "website", most: number) => {
    const wrong = fault(`/${name}`);
    return (
      <Field label={t(`field.${name}`)} {...(wrong && { fault: wrong })}>
        {(control) => (
          <Input
            {...control}
            dir={name === "website" ? "ltr" : "auto"}
            value={record[name]}
            maxLength={most}
            status={wrong ? "error" : ""}
            {...(name === "website" && { placeholder: "https://", inputMode: "url" as const })}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        )}
      </Field>
    );
  };
  return (
    <>
      {record.country === HOME && (
        <SelectField
          label={t("field.region")}
          value={record.region || null}
          options={vocabulary.regions}
          fault={fault("/region")}
          placeholder={t("choose")}
          onChange={(region) => change({ region: region ?? "" })}
        />
      )}
      {line("city", 80)}
      {line("website", 300)}
      <MultiSelectField
        label={t("field.fields")}
        value={record.field_codes}
        options={vocabulary.fields}
        most={10}
        fault={fault("/field_codes")}
        placeholder={t("choose")}
        onChange={(field_codes) => change({ field_codes })}
      />
      <div className={styles.wide}>
        <TextByLanguage
          label={t("field.about")}
          value={record.descriptions}
          maxLength={3000}
          long
          fault={(code) => fault(code ? `/descriptions/${code}` : "/descriptions")}
          onChange={(descriptions) => change({ descriptions })}
        />
      </div>
      <div className={styles.wide}>
        <Checkbox
          checked={record.endorsement_required}
          onChange={({ target }) => change({ endorsement_required: target.checked })}
        >
          {t("field.endorsement")}
        </Checkbox>
        <p className={styles.hint}>{t("hint.endorsement")}</p>
      </div>
    </>
  );
}

export function RecordForm({ initial, vocabulary, error, pending, submit, onSubmit, warning, onCancel }: Props) {
  const { t } = useTranslation("organization");
  const say = useFaultText();
  const form = useRef<HTMLFormElement>(null);
  const [record, setRecord] = useState(initial);
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const found = faultsByPointer(error);
  const fault: FaultOf = (pointer) => {
    if (empty.includes(pointer)) return say({ pointer, code: "missing", params: {} });
    const known = found.get(pointer);
    return known && say(known);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const missing = lacking(record);
    setEmpty(missing);
    if (missing.length > 0) goToFault(form.current);
    else onSubmit(record);
  };
  const part = { record, change: (change: Partial<RecordDraft>) => setRecord({ ...record, ...change }), fault, vocabulary };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      <h2 className={styles.title}>{t("part.registration")}</h2>
      <p className={styles.note}>{t("part.registrationNote")}</p>
      <div className={styles.grid}>
        <Registration {...part} />
      </div>
      <h2 className={styles.title}>{t("part.about")}</h2>
      <div className={styles.grid}>
        <About {...part} />
      </div>
      {warning?.(record)}
      <FormProblem error={error} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={pending}>
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t("cancel")}</Button>}
      </div>
    </form>
  );
}
