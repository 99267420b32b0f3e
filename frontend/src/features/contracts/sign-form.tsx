// Records a party's signature: who signed, when, and the scan that shows it.
import { Button, Input } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "@/components/date-input";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useSigning } from "./api";
import { ChooseFile } from "./choose-file";
import styles from "./contracts.module.css";
import type { ContractRead, Signer } from "./types";

const today = () => new Date().toISOString().slice(0, 10);

export function SignForm({ contract, onDone }: { contract: ContractRead; onDone: () => void }) {
  const { t } = useTranslation(["contract", "fields"]);
  const say = useFaultText();
  const form = useRef<HTMLFormElement>(null);
  const [party, setParty] = useState<Signer>(contract.signs_for[0] ?? "supply");
  const known = (one: Signer) => contract.terms.parties[one]?.representative ?? "";
  const [signatory, setSignatory] = useState(known(party));
  const [day, setDay] = useState(today());
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const sign = useSigning(contract);
  const faults = faultsByPointer(sign.error);
  const fault = (pointer: string, lacking = false) => {
    const found = faults.get(pointer);
    if (found) return { fault: say(found) };
    return tried && lacking ? { fault: t("contract:missing") } : undefined;
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!file || signatory.trim() === "") return goToFault(form.current);
    sign.mutate({ party, signatory, day, file }, { onSuccess: onDone, onError: () => goToFault(form.current) });
  };
  return (
    <form ref={form} className={styles.boxed} noValidate onSubmit={send}>
      <Field label={t("fields:party")} {...fault("/party")}>
        {(control) => (
          <NativeSelect
            {...control}
            label={t("fields:party")}
            value={party}
            options={contract.signs_for.map((value) => ({ value, label: t(`contract:signer.${value}`) }))}
            onChange={(next) => {
              setParty(next);
              setSignatory(known(next));
            }}
          />
        )}
      </Field>
      <Field label={t("fields:signatory")} required {...fault("/signatory", signatory.trim() === "")}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            maxLength={100}
            value={signatory}
            onChange={({ target }) => setSignatory(target.value)}
          />
        )}
      </Field>
      <Field label={t("contract:signedOn")} required {...fault("/day")}>
        {(control) => (
          <DateInput {...control} max={today()} value={day} onChange={({ target }) => setDay(target.value)} />
        )}
      </Field>
      <div className={styles.whole}>
        <ChooseFile file={file} label={t("contract:scan")} onFile={setFile} />
        {tried && !file && (
          <p role="alert" className={styles.fault}>
            {t("contract:noFile")}
          </p>
        )}
        {faults.size === 0 && <FormProblem error={sign.error} />}
        <div className={styles.buttons}>
          <Button htmlType="submit" loading={sign.isPending} disabled={!day}>
            {t("contract:action.sign")}
          </Button>
          <Button type="text" onClick={onDone}>
            {t("contract:cancel")}
          </Button>
        </div>
      </div>
    </form>
  );
}
