// What an expert tells to come into the pool: field, languages, unit, ties, and the consent.
import { Button, Input } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { Section } from "@/components/section";
import { MultiSelectField, type Option, SelectField } from "@/components/select-field";
import { useOffer } from "./api";
import styles from "./experts.module.css";
import { TiesFields } from "./ties-fields";
import { ExpertKind, type ExpertRead, type ExpertWrite } from "./types";

export interface Vocabulary {
  nodes: readonly Option[];
  fields: readonly Option[];
  languages: readonly Option[];
}

interface Props {
  expert: ExpertRead | null;
  vocabulary: Vocabulary;
}

type Told = Omit<ExpertWrite, "version" | "node_id"> & { node_id: string | null };

function first(expert: ExpertRead | null): Told {
  if (!expert || expert.state === "withdrawn") {
    return { kind: "technical", node_id: null, unit: "", position: "", areas: "", field_codes: [], languages: [], ties: [], consent: false };
  }
  const { kind, node_id, unit, position, areas, field_codes, ties } = expert;
  const languages = expert.languages as Told["languages"];
  return { kind, node_id, unit, position, areas, field_codes, languages, ties, consent: false };
}

export function ExpertForm({ expert, vocabulary }: Props) {
  const { t } = useTranslation("panels");
  const say = useFaultText();
  const offer = useOffer();
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState(() => first(expert));
  const change = (next: Partial<Told>) => setTold((before) => ({ ...before, ...next }));
  const faults = faultsByPointer(offer.error);
  const fault = (pointer: string) => {
    const found = faults.get(pointer);
    return found && { fault: say(found) };
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const whole = { ...told, version: expert?.version ?? 0 } as ExpertWrite;
    offer.mutate(whole, { onError: () => goToFault(form.current) });
  };
  const text = (name: "unit" | "position", most: number, required?: boolean) => (
    <Field label={t(`profile.${name}`)} {...(required ? { required } : { optional: true })} {...fault(`/${name}`)}>
      {(control) => (
        <Input
          {...control}
          dir="auto"
          maxLength={most}
          value={told[name] ?? ""}
          onChange={({ target }) => change({ [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      <Section title={t("profile.title")}>
        <div className={styles.form}>
          <div className={styles.row}>
            <Field label={t("profile.kind")} hint={t(`kindHint.${told.kind}`)}>
              {(control) => (
                <NativeSelect
                  {...control}
                  label={t("profile.kind")}
                  value={told.kind}
                  options={Object.values(ExpertKind).map((one) => ({ value: one, label: t(`kind.${one}`) }))}
                  onChange={(kind) => change({ kind })}
                />
              )}
            </Field>
            <SelectField
              label={t("profile.node")}
              hint={t("profile.nodeHint")}
              required
              options={vocabulary.nodes}
              value={told.node_id}
              fault={fault("/node_id")?.fault}
              onChange={(node_id) => change({ node_id })}
            />
          </div>
          <div className={styles.row}>
            {text("unit", 200, true)}
            {text("position", 120)}
          </div>
          <Field label={t("profile.areas")} hint={t("profile.areasHint")} required {...fault("/areas")}>
            {(control) => (
              <Input.TextArea
                {...control}
                dir="auto"
                maxLength={1000}
                autoSize={{ minRows: 3, maxRows: 10 }}
                value={told.areas}
                onChange={({ target }) => change({ areas: target.value })}
              />
            )}
          </Field>
          <MultiSelectField
            label={t("profile.fields")}
            required
            options={vocabulary.fields}
            value={told.field_codes}
            fault={fault("/field_codes")?.fault}
            most={10}
            onChange={(field_codes) => change({ field_codes })}
          />
          <MultiSelectField
            label={t("profile.languages")}
            hint={t("profile.languagesHint")}
            required
            options={vocabulary.languages}
            value={told.languages}
            fault={fault("/languages")?.fault}
            onChange={(languages) => change({ languages: languages as Told["languages"] })}
          />
        </div>
      </Section>
      <Section title={t("ties.title")}>
        <TiesFields ties={told.ties ?? []} fault={fault} onChange={(ties) => change({ ties })} />
      </Section>
      <Section title={t("profile.consent")}>
        <div className={styles.form}>
          <Field label={t("profile.consentText")} required {...fault("/consent")}>
            {(control) => (
              <span className={styles.check}>
                <input
                  {...control}
                  type="checkbox"
                  checked={told.consent === true}
                  onChange={({ target }) => change({ consent: target.checked })}
                />
                <span>{t("profile.agree")}</span>
              </span>
            )}
          </Field>
          {faults.size === 0 && <FormProblem error={offer.error} />}
          <div className={styles.buttons}>
            <Button type="primary" htmlType="submit" loading={offer.isPending}>
              {t(expert && expert.state !== "withdrawn" ? "profile.again" : "profile.send")}
            </Button>
            <span className="muted">{t("profile.sendHint")}</span>
          </div>
        </div>
      </Section>
    </form>
  );
}
