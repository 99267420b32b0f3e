// Something billed or paid is entered; a currency other than yuan with the rate of its day.
import { Button, Input } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type BookRead, type OrderCreate, OrderKind } from "@/api/generated/silkbridge.schemas";
import { useOnceKey } from "@/api/once-key";
import type { Money } from "@/api/types";
import { DateInput } from "@/components/date-input";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { MoneyInput } from "@/components/money-input";
import { MoneyText } from "@/components/money-text";
import { NativeSelect } from "@/components/native-select";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useEntering } from "./api";
import styles from "./ledger.module.css";

const HOME = "CNY";
const today = () => new Date().toISOString().slice(0, 10);

/** A payment of the contract's plan. */
export interface Payable {
  id: string;
  label: string;
  payable: boolean;
}

interface Props {
  book: BookRead;
  milestones: readonly Payable[];
  onDone: () => void;
}

export function OrderForm({ book, milestones, onDone }: Props) {
  const { t } = useTranslation(["ledger", "fields"]);
  const say = useFaultText();
  const form = useRef<HTMLFormElement>(null);
  const keyOf = useOnceKey();
  const enter = useEntering(book.deal_id);
  const [kind, setKind] = useState<OrderKind>("invoice");
  const [amount, setAmount] = useState<Money | null | undefined>(null);
  const [currency, setCurrency] = useState<string>(HOME);
  const [milestone, setMilestone] = useState("");
  const [tried, setTried] = useState(false);
  const [rest, setRest] = useState({ happened_on: today(), purpose: "", rate: "", rate_on: "", rate_source: "" });
  const put = (part: Partial<typeof rest>) => setRest({ ...rest, ...part });
  const foreign = currency !== HOME;
  const planned = milestones.length > 0 && (kind === "invoice" || kind === "payment");
  const faults = faultsByPointer(enter.error);
  const fault = (pointer: string) => {
    const found = faults.get(pointer);
    return found && { fault: say(found) };
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!amount) return goToFault(form.current);
    const rated = foreign && { rate: rest.rate || null, rate_on: rest.rate_on || null, rate_source: rest.rate_source };
    const order: OrderCreate = {
      kind,
      amount,
      happened_on: rest.happened_on,
      purpose: rest.purpose,
      milestone_id: planned && milestone ? milestone : null,
      ...rated,
    };
    const key = keyOf(JSON.stringify(order), book.orders.length);
    enter.mutate({ order, key }, { onSuccess: onDone, onError: () => goToFault(form.current) });
  };
  const day = (name: "happened_on" | "rate_on") => (
    <Field label={t(`fields:${name}`)} required {...fault(`/${name}`)}>
      {(control) => (
        <DateInput
          {...control}
          max={today()}
          value={rest[name]}
          onChange={({ target }) => put({ [name]: target.value })}
        />
      )}
    </Field>
  );
  const line = (name: "purpose" | "rate" | "rate_source") => (
    <Field label={t(name === "rate" ? "ledger:rate" : `fields:${name}`, { currency })} {...fault(`/${name}`)}>
      {(control) => (
        <Input
          {...control}
          dir={name === "rate" ? "ltr" : "auto"}
          maxLength={300}
          value={rest[name]}
          onChange={({ target }) => put({ [name]: target.value })}
        />
      )}
    </Field>
  );
  const none = amount === undefined || (tried && amount === null);
  const wrong = fault("/amount/amount_minor") ?? (none ? { fault: t("ledger:noAmount") } : undefined);
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      <Field label={t("ledger:column.what")}>
        {(control) => (
          <NativeSelect
            {...control}
            label={t("ledger:column.what")}
            value={kind}
            options={Object.values(OrderKind).map((one) => ({ value: one, label: t(`ledger:kind.${one}`) }))}
            onChange={setKind}
          />
        )}
      </Field>
      {planned && (
        <Field label={t("fields:milestone_id")} {...fault("/milestone_id")}>
          {(control) => (
            <NativeSelect
              {...control}
              label={t("fields:milestone_id")}
              value={milestone}
              options={[
                { value: "", label: t("ledger:milestoneNone") },
                ...milestones.filter((one) => one.payable).map((one) => ({ value: one.id, label: one.label })),
              ]}
              onChange={(id) => {
                setMilestone(id);
                const label = milestones.find((one) => one.id === id)?.label ?? "";
                if (label && milestones.some((one) => one.label === rest.purpose || rest.purpose === "")) put({ purpose: label });
              }}
            />
          )}
        </Field>
      )}
      <Field label={t("fields:amount")} required {...wrong}>
        {(control) => (
          <MoneyInput
            control={control}
            label={t("ledger:currency")}
            initial={null}
            onChange={(money, code) => {
              setAmount(money);
              setCurrency(code);
            }}
          />
        )}
      </Field>
      {day("happened_on")}
      {line("purpose")}
      {foreign && (
        <>
          {line("rate")}
          {day("rate_on")}
          {line("rate_source")}
        </>
      )}
      <div className={styles.end}>
        {book.dual_from && (
          <p className="muted">
            {t("ledger:dualFrom")} <MoneyText money={book.dual_from} />
          </p>
        )}
        {faults.size === 0 && <FormProblem error={enter.error} />}
        <div className={styles.buttons}>
          <Button htmlType="submit" loading={enter.isPending} disabled={!rest.happened_on}>
            {t("ledger:enter")}
          </Button>
          <Button type="text" onClick={onDone}>
            {t("ledger:cancel")}
          </Button>
        </div>
      </div>
    </form>
  );
}
