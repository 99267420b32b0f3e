// Papers and facts that show how far the project is; what a landing rests on is named first.
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "@/components/date-input";
import { Field } from "@/components/field";
import { FileButton } from "@/components/file-button";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { NativeSelect } from "@/components/native-select";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import { useEvidence, useEvidenceFile } from "./api";
import { dayAhead } from "./due";
import { TAKEN } from "./milestone-forms";
import styles from "./relays.module.css";
import { LANDING_EVIDENCE } from "./stages";
import type { EvidenceKind, RelayEvidence, RelayRead } from "./types";

const KINDS: readonly EvidenceKind[] = [...LANDING_EVIDENCE, "other"];

interface RowsProps {
  relay: string;
  evidence: readonly RelayEvidence[];
  /** Only the files: what they are stands above them. */
  bare?: boolean;
}

export function EvidenceRows({ relay, evidence, bare }: RowsProps) {
  const { t } = useTranslation("relays");
  const { bytes } = useFormat();
  const open = useEvidenceFile(relay);
  if (evidence.length === 0) return null;
  return (
    <>
      <ul className={styles.evidence}>
        {evidence.map((one) => (
          <li key={one.id}>
            {!bare && (
              <span>
                <b>{t(`evidence.kind.${one.kind}`)}</b> <bdi>{one.text}</bdi>
              </span>
            )}
            {one.file_name && (
              <button type="button" className="link-button" dir="auto" onClick={() => open.mutate(one.id)}>
                {one.file_name}
              </button>
            )}
            <span className={styles.note}>
              {one.file_size !== null && <bdi>{bytes(one.file_size)} </bdi>}
              {one.added_by && <bdi>{one.added_by.name} </bdi>}
              <LocalTime at={one.happened_on ?? one.added_at} day short />
            </span>
          </li>
        ))}
      </ul>
      <FormProblem error={open.error} />
    </>
  );
}

function AddForm({ relay, onDone }: { relay: RelayRead; onDone: () => void }) {
  const { t } = useTranslation("relays");
  const say = useFaultText();
  const add = useEvidence(relay);
  const has = new Set(relay.evidence.map(({ kind }) => kind));
  const [kind, setKind] = useState<EvidenceKind>(LANDING_EVIDENCE.find((one) => !has.has(one)) ?? "other");
  const [text, setText] = useState("");
  const [day, setDay] = useState("");
  const [file, setFile] = useState<File>();
  const faults = faultsByPointer(add.error);
  const fault = (pointer: string) => {
    const found = faults.get(pointer);
    return found && { fault: say(found) };
  };
  return (
    <div className={styles.form}>
      <div className={styles.pairs}>
        <Field label={t("evidence.kindLabel")}>
          {() => (
            <NativeSelect
              label={t("evidence.kindLabel")}
              value={kind}
              options={KINDS.map((one) => ({ value: one, label: t(`evidence.kind.${one}`) }))}
              onChange={setKind}
            />
          )}
        </Field>
        <Field label={t("evidence.happenedOn")} optional {...fault("/happened_on")}>
          {(control) => <DateInput {...control} max={dayAhead(0)} value={day} onChange={({ target }) => setDay(target.value)} />}
        </Field>
      </div>
      <Field label={t("evidence.text")} required {...fault("/text")}>
        {(control) => <Input {...control} dir="auto" maxLength={1000} value={text} onChange={({ target }) => setText(target.value)} />}
      </Field>
      <div className={styles.buttons}>
        <FileButton label={t("evidence.choose")} name={t("evidence.file")} accept={TAKEN} pending={false} onFile={setFile} />
        {file && <bdi>{file.name}</bdi>}
      </div>
      {faults.size === 0 && <FormProblem error={add.error} />}
      <div className={styles.buttons}>
        <Button
          type="primary"
          loading={add.isPending}
          disabled={!text.trim()}
          onClick={() => add.mutate({ kind, text, happened_on: day || null, file }, { onSuccess: onDone })}
        >
          {t("evidence.save")}
        </Button>
        <Button onClick={onDone}>{t("cancel")}</Button>
      </div>
    </div>
  );
}

/** What a landing rests on: shown or missing. */
function Needed({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  const has = new Set(relay.evidence.map(({ kind }) => kind));
  return (
    <ul className={styles.needed}>
      {LANDING_EVIDENCE.map((kind) => (
        <li key={kind}>
          <StateTag tone={has.has(kind) ? "done" : "neutral"}>{t(`evidence.kind.${kind}`)}</StateTag>
        </li>
      ))}
      <li className={styles.note}>{t("evidence.either")}</li>
    </ul>
  );
}

export function EvidencePart({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  const [adding, setAdding] = useState(false);
  const own = relay.evidence.filter(({ milestone_id: milestone }) => milestone === null);
  const landing = relay.stage === "landing" || (relay.stage === "admitted" && relay.mode === "local_registration");
  const adds = relay.may.includes("add_evidence");
  if (own.length === 0 && !landing && !adds) return null;
  return (
    <Section title={t("evidence.heading")}>
      {landing && <Needed relay={relay} />}
      {own.length === 0 && <p className="muted">{t("evidence.none")}</p>}
      <EvidenceRows relay={relay.id} evidence={own} />
      {adds && !adding && (
        <div className={styles.after}>
          <Button onClick={() => setAdding(true)}>{t("evidence.add")}</Button>
        </div>
      )}
      {adding && <AddForm relay={relay} onDone={() => setAdding(false)} />}
    </Section>
  );
}
