// A node's facts as a form: names, place in the network and on the map, service, contact.
import { Button, Input, Select } from "antd";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { NodeKind } from "@/api/generated/silkbridge.schemas";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { MultiSelectField, type Option, SelectField } from "@/components/select-field";
import { TextByLanguage } from "@/components/text-by-language";
import styles from "./node-form.module.css";
import { faultsOf, type NodeDraft, STATUSES } from "./node-record";

export interface Vocabulary {
  countries: readonly Option[];
  regions: readonly Option[];
  zones: readonly Option[];
  timeZones: readonly Option[];
  languages: readonly Option[];
  /** Nodes under which this one may stand. */
  parents: readonly Option[];
}

interface Props {
  initial: NodeDraft;
  vocabulary: Vocabulary;
  /** Its short name is fixed once it stands. */
  placed: boolean;
  error: unknown;
  pending: boolean;
  submit: string;
  onSubmit: (draft: NodeDraft) => void;
  onCancel: () => void;
}

interface PartProps {
  draft: NodeDraft;
  change: (change: Partial<NodeDraft>) => void;
  fault: (pointer: string) => string | undefined;
  vocabulary: Vocabulary;
}

type Line = "slug" | "latitude" | "longitude" | "aided_by" | "service_hours" | "contact_email";
function LineField({ name, most, hint, ltr, draft, change, fault }: Omit<PartProps, "vocabulary"> & { name: Line; most: number; hint?: ReactNode; ltr?: boolean }) {
  const { t } = useTranslation("fields");
  const wrong = fault(`/${name}`);
  return (
    <Field label={t(name)} hint={hint} {...(wrong && { fault: wrong })}>
      {(control) => (
        <Input
          {...control}
          dir={ltr ? "ltr" : "auto"}
          value={draft[name]}
          maxLength={most}
          status={wrong ? "error" : ""}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}

function Standing({ placed, ...part }: PartProps & { placed: boolean }) {
  const { t } = useTranslation("nodes-desk");
  const { draft, change, fault, vocabulary } = part;
  return (
    <>
      <div className={styles.wide}>
        <TextByLanguage
          label={t("fields:names")}
          value={draft.names}
          maxLength={200}
          fault={(code) => fault(code ? `/names/${code}` : "/names")}
          onChange={(names) => change({ names })}
        />
      </div>
      {!placed && <LineField name="slug" most={80} ltr hint={t("hint.slug")} {...part} />}
      <SelectField
        label={t("fields:kind")}
        value={draft.kind}
        required
        options={Object.values(NodeKind).map((kind) => ({ value: kind, label: t(`portal:nodeKind.${kind}`) }))}
        fault={fault("/kind")}
        placeholder={t("choose")}
        onChange={(kind) => change({ kind: kind as NodeDraft["kind"] })}
      />
      <SelectField
        label={t("fields:parent_id")}
        hint={t("hint.parent")}
        value={draft.parent_id}
        options={vocabulary.parents}
        fault={fault("/parent_id")}
        placeholder={t("root")}
        onChange={(parent_id) => change({ parent_id })}
      />
      <SelectField
        label={t("fields:status")}
        value={draft.status || null}
        options={STATUSES.map((status) => ({ value: status, label: t(`portal:nodeStatus.${status}`) }))}
        fault={fault("/status")}
        onChange={(status) => change({ status: status ?? "" })}
      />
    </>
  );
}

function Place(part: PartProps) {
  const { t } = useTranslation("nodes-desk");
  const { draft, change, fault, vocabulary } = part;
  return (
    <>
      <SelectField
        label={t("fields:country")}
        value={draft.country}
        required
        options={vocabulary.countries}
        fault={fault("/country")}
        onChange={(country) => change({ country: country ?? "CN" })}
      />
      {draft.country === "CN" && (
        <SelectField
          label={t("fields:region")}
          value={draft.region || null}
          options={vocabulary.regions}
          fault={fault("/region")}
          placeholder={t("choose")}
          onChange={(region) => change({ region: region ?? "" })}
        />
      )}
      <div className={styles.wide}>
        <TextByLanguage
          label={t("fields:city")}
          value={draft.city}
          maxLength={80}
          fault={(code) => fault(code ? `/city/${code}` : "/city")}
          onChange={(city) => change({ city })}
        />
      </div>
      <LineField name="latitude" most={12} ltr hint={t("hint.degrees")} {...part} />
      <LineField name="longitude" most={12} ltr {...part} />
      <SelectField
        label={t("fields:time_zone")}
        value={draft.time_zone}
        required
        options={vocabulary.timeZones}
        fault={fault("/time_zone")}
        onChange={(zone) => change({ time_zone: zone ?? "Asia/Shanghai" })}
      />
      <SelectField
        label={t("fields:zone")}
        value={draft.zone}
        options={vocabulary.zones}
        fault={fault("/zone")}
        placeholder={t("none")}
        onChange={(zone) => change({ zone })}
      />
    </>
  );
}

function Service(part: PartProps) {
  const { t } = useTranslation("nodes-desk");
  const { draft, change, fault, vocabulary } = part;
  const wrong = fault("/aliases");
  return (
    <>
      <MultiSelectField
        label={t("fields:languages")}
        value={draft.languages}
        options={vocabulary.languages}
        most={12}
        fault={fault("/languages")}
        placeholder={t("choose")}
        onChange={(languages) => change({ languages })}
      />
      <LineField name="service_hours" most={200} ltr hint={t("hint.hours")} {...part} />
      <LineField name="contact_email" most={254} ltr {...part} />
      <LineField name="aided_by" most={100} {...part} />
      <Field label={t("fields:aliases")} hint={t("hint.aliases")} {...(wrong && { fault: wrong })}>
        {(control) => (
          <Select<string[]>
            {...control}
            mode="tags"
            open={false}
            suffixIcon={null}
            value={[...draft.aliases]}
            maxCount={30}
            onChange={(aliases) => change({ aliases })}
          />
        )}
      </Field>
      <div className={styles.wide}>
        <TextByLanguage
          label={t("fields:descriptions")}
          value={draft.descriptions}
          maxLength={3000}
          long
          fault={(code) => fault(code ? `/descriptions/${code}` : "/descriptions")}
          onChange={(descriptions) => change({ descriptions })}
        />
      </div>
    </>
  );
}

export function NodeForm({ initial, vocabulary, placed, error, pending, submit, onSubmit, onCancel }: Props) {
  const { t } = useTranslation("nodes-desk");
  const say = useFaultText();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(initial);
  const [own, setOwn] = useState(new Map<string, string>());
  const found = faultsByPointer(error);
  const fault = (pointer: string) => {
    const code = own.get(pointer);
    if (code) return say({ pointer, code, params: {} });
    const known = found.get(pointer);
    return known && say(known);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const wrong = faultsOf(draft, placed);
    setOwn(wrong);
    if (wrong.size > 0) goToFault(form.current);
    else onSubmit(draft);
  };
  const part = { draft, change: (change: Partial<NodeDraft>) => setDraft({ ...draft, ...change }), fault, vocabulary };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      <h2 className={styles.title}>{t("part.standing")}</h2>
      <div className={styles.grid}>
        <Standing {...part} placed={placed} />
      </div>
      <h2 className={styles.title}>{t("part.place")}</h2>
      <div className={styles.grid}>
        <Place {...part} />
      </div>
      <h2 className={styles.title}>{t("part.service")}</h2>
      <div className={styles.grid}>
        <Service {...part} />
      </div>
      <FormProblem error={error} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={pending}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
