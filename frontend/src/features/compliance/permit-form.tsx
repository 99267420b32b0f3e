// Enters a letter of intent or a licence; names on uploaded lists ask for a reason.
import { Button, Input, Select } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseRead, PermitKind, PermitWrite } from "@/api/generated/silkbridge.schemas";
import { DateInput } from "@/components/date-input";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useEntering, usePartiesAbroad } from "./api";
import styles from "./compliance.module.css";

type Draft = Omit<PermitWrite, "version" | "kind">;
type Name = keyof Draft;
const EMPTY: Draft = {
  organization_id: "",
  number: "",
  issuer: "",
  valid_from: "",
  valid_until: "",
  end_user: "",
  end_country: "",
  end_use: "",
  list_reason: "",
};
const REQUIRED: readonly Name[] = ["number", "issuer", "valid_from", "valid_until", "end_user", "end_use"];

interface Props {
  found: CaseRead;
  kind: PermitKind;
  onClose: () => void;
}

export function PermitForm({ found, kind, onClose }: Props) {
  const { t } = useTranslation(["compliance", "fields", "problems"]);
  const say = useFaultText();
  const [draft, setDraft] = useState(EMPTY);
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const { data: parties = [] } = usePartiesAbroad(words);
  const entering = useEntering(found);
  const faults = faultsByPointer(entering.error);
  const listed = faults.has("/list_reason") || draft.list_reason !== "";
  const set = (name: Name) => (value: string) => setDraft((now) => ({ ...now, [name]: value }));
  const fault = (name: Name) => {
    const told = faults.get(`/${name}`);
    if (told) return say(told);
    return tried && !draft[name] && name !== "list_reason" ? t("problems:field.missing") : undefined;
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const form = event.currentTarget;
    if (!draft.organization_id || REQUIRED.some((name) => !draft[name])) goToFault(form);
    else entering.mutate({ ...draft, kind }, { onSuccess: onClose, onError: () => goToFault(form) });
  };
  const choose = (id: string) => {
    const party = parties.find((one) => one.value === id);
    setDraft((now) => ({
      ...now,
      organization_id: id,
      end_user: now.end_user || (party?.label ?? ""),
      end_country: party?.country ?? "",
    }));
  };
  const line = (name: Name, max: number) => {
    const wrong = fault(name);
    return (
      <Field label={t(`fields:${name}`)} required {...(wrong && { fault: wrong })}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            value={draft[name] ?? ""}
            maxLength={max}
            status={wrong ? "error" : ""}
            onChange={({ target }) => set(name)(target.value)}
          />
        )}
      </Field>
    );
  };
  const day = (name: "valid_from" | "valid_until") => {
    const wrong = fault(name);
    return (
      <Field label={t(`fields:${name}`)} required {...(wrong && { fault: wrong })}>
        {(control) => (
          <DateInput
            {...control}
            value={draft[name]}
            onChange={({ target }) => set(name)(target.value)}
          />
        )}
      </Field>
    );
  };
  const nobody = fault("organization_id");
  return (
    <form className={styles.form} noValidate onSubmit={send} aria-label={t(`permit.enter.${kind}`)}>
      <Field label={t("permit.party")} hint={t("permit.partyHint")} required {...(nobody && { fault: nobody })}>
        {(control) => (
          <Select
            {...control}
            value={draft.organization_id || null}
            options={parties}
            status={nobody ? "error" : ""}
            showSearch={{ filterOption: false, onSearch: setWords }}
            onChange={choose}
          />
        )}
      </Field>
      <div className={styles.pair}>
        {line("number", 80)}
        {line("issuer", 200)}
      </div>
      <div className={styles.pair}>
        {day("valid_from")}
        {day("valid_until")}
      </div>
      {line("end_user", 300)}
      {line("end_use", 2000)}
      {listed && line("list_reason", 2000)}
      {faults.size === 0 && <FormProblem error={entering.error} />}
      <div className={styles.buttons}>
        <Button htmlType="submit" loading={entering.isPending}>
          {t("permit.send")}
        </Button>
        <Button type="text" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
