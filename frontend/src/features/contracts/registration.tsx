// The registration of a signed contract, and the day a patent passed: records beside what was signed.
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Money } from "@/api/types";
import { DateInput } from "@/components/date-input";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { MoneyInput } from "@/components/money-input";
import { MoneyText } from "@/components/money-text";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useLocale } from "@/i18n/use-format";
import { nearest, registrationUrl, useOpening, useRegistering, useTransfer } from "./api";
import { ChooseFile } from "./choose-file";
import styles from "./contracts.module.css";
import type { ContractRead } from "./types";

const today = () => new Date().toISOString().slice(0, 10);
interface Props {
  contract: ContractRead;
  onDone: () => void;
}

function RegisterForm({ contract, onDone }: Props) {
  const { t } = useTranslation(["contract", "fields"]);
  const say = useFaultText();
  const signed = contract.signed_amount;
  const currency = signed?.currency ?? "CNY";
  const [words, setWords] = useState({ office: "", number: "", day: today() });
  const [amount, setAmount] = useState<Money | null | undefined>(signed);
  const [technology, setTechnology] = useState<Money | null | undefined>(contract.terms.technology_amount);
  const [file, setFile] = useState<File>();
  const save = useRegistering(contract);
  const faults = faultsByPointer(save.error);
  const fault = (name: string) => {
    const found = faults.get(`/${name}`);
    return found && { fault: say(found) };
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const amounts = { amount_minor: amount?.amount_minor ?? 0, technology_minor: technology?.amount_minor ?? 0 };
    save.mutate({ ...words, ...amounts, file }, { onSuccess: onDone });
  };
  const line = (name: "office" | "number") => (
    <Field label={t(name === "office" ? "fields:office" : "contract:register.number")} required {...fault(name)}>
      {(control) => (
        <Input
          {...control}
          dir="auto"
          maxLength={name === "office" ? 200 : 60}
          value={words[name]}
          onChange={({ target }) => setWords({ ...words, [name]: target.value })}
        />
      )}
    </Field>
  );
  const money = (label: string, initial: Money | null, onChange: (money: Money | null | undefined) => void) => (
    <Field label={label} required>
      {(control) => (
        <MoneyInput control={control} label={t("contract:currency")} initial={initial} currencies={[currency]} onChange={onChange} />
      )}
    </Field>
  );
  return (
    <form className={styles.boxed} noValidate onSubmit={send}>
      {line("office")}
      {line("number")}
      <Field label={t("contract:register.day")} required {...fault("day")}>
        {(control) => (
          <DateInput
            {...control}
            max={today()}
            value={words.day}
            onChange={({ target }) => setWords({ ...words, day: target.value })}
          />
        )}
      </Field>
      {money(t("contract:register.amount"), signed, setAmount)}
      {money(t("fields:technology_minor"), contract.terms.technology_amount, setTechnology)}
      <div className={styles.whole}>
        <p className="muted">{t("contract:register.apart")}</p>
        <ChooseFile file={file} label={t("fields:certificate_id")} onFile={setFile} />
        {faults.size === 0 && <FormProblem error={save.error} />}
        <div className={styles.buttons}>
          <Button htmlType="submit" loading={save.isPending} disabled={!amount || !technology || !words.day}>
            {t("contract:action.register")}
          </Button>
          <Button type="text" onClick={onDone}>
            {t("contract:cancel")}
          </Button>
        </div>
      </div>
    </form>
  );
}

function TransferForm({ contract, onDone }: Props) {
  const { t } = useTranslation("contract");
  const say = useFaultText();
  const [given, setGiven] = useState({ day: today(), reference: "" });
  const save = useTransfer(contract);
  const wrong = [...faultsByPointer(save.error).values()][0];
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(given, { onSuccess: onDone });
  };
  return (
    <form className={styles.boxed} noValidate onSubmit={send}>
      <Field label={t("transfer.day")} required {...(wrong && { fault: say(wrong) })}>
        {(control) => (
          <DateInput {...control} max={today()} value={given.day} onChange={({ target }) => setGiven({ ...given, day: target.value })} />
        )}
      </Field>
      <Field label={t("transfer.reference")} required>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            maxLength={120}
            value={given.reference}
            onChange={({ target }) => setGiven({ ...given, reference: target.value })}
          />
        )}
      </Field>
      <div className={styles.whole}>
        {!wrong && <FormProblem error={save.error} />}
        <div className={styles.buttons}>
          <Button htmlType="submit" loading={save.isPending} disabled={given.reference.trim() === "" || !given.day}>
            {t("action.transfer")}
          </Button>
          <Button type="text" onClick={onDone}>
            {t("cancel")}
          </Button>
        </div>
      </div>
    </form>
  );
}

function Record({ contract }: { contract: ContractRead }) {
  const { t } = useTranslation(["contract", "fields"]);
  const open = useOpening(contract.deal_id);
  const found = contract.registration;
  if (!found) return null;
  const certificate = found.certificate;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t("fields:office")}</dt>
        <dd dir="auto">{found.office}</dd>
      </div>
      <div>
        <dt>{t("contract:register.number")}</dt>
        <dd>
          <bdi>{found.number}</bdi> · <LocalTime at={found.day} day />
        </dd>
      </div>
      <div>
        <dt>{t("contract:register.amount")}</dt>
        <dd>
          <MoneyText money={found.amount} full />
        </dd>
      </div>
      <div>
        <dt>{t("fields:technology_minor")}</dt>
        <dd>
          <MoneyText money={found.technology} full />
        </dd>
      </div>
      {certificate && (
        <div>
          <dt>{t("fields:certificate_id")}</dt>
          <dd>
            <button type="button" className="link-button" onClick={() => open.mutate(certificate.id)}>
              <bdi>{certificate.name}</bdi>
            </button>
          </dd>
        </div>
      )}
    </dl>
  );
}

export function Registration({ contract }: { contract: ContractRead }) {
  const { t } = useTranslation("contract");
  const { tag } = useLocale();
  const [entering, setEntering] = useState<"register" | "transfer">();
  if (!contract.signed_on) return null;
  const done = () => setEntering(undefined);
  const steps = (["register", "transfer"] as const).filter((one) => contract.allowed_actions.includes(one));
  return (
    <div className={styles.part}>
      <h3>{t("register.title")}</h3>
      {contract.registration ? <Record contract={contract} /> : <p className="muted">{t("register.none")}</p>}
      {contract.patented && (
        <p>
          {contract.transfer_on ? (
            <>
              {t("transfer.since")} <LocalTime at={contract.transfer_on} day /> · <bdi>{contract.transfer_reference}</bdi>
            </>
          ) : (
            t("transfer.none")
          )}
        </p>
      )}
      {entering === "register" && <RegisterForm contract={contract} onDone={done} />}
      {entering === "transfer" && <TransferForm contract={contract} onDone={done} />}
      <div className={styles.buttons}>
        {!entering &&
          steps.map((one) => (
            <Button key={one} onClick={() => setEntering(one)}>
              {t(`enter.${one}`)}
            </Button>
          ))}
        <a href={registrationUrl(contract.deal_id, nearest(tag))} download>
          {t("register.sheet")}
        </a>
      </div>
    </div>
  );
}
