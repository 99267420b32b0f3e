// An amount in a currency as people type it; told back in the reader's way of writing money.
import { Input } from "antd";
import { useState } from "react";
import type { Money } from "@/api/types";
import { CURRENCIES, fromMinor, parseFigure, toMinor, writeFigure } from "@/i18n/figures";
import type { Control } from "./field";
import styles from "./money-input.module.css";
import { MoneyText } from "./money-text";
import { NativeSelect } from "./native-select";

const MOST = 10 ** 15;

/** The typed amount: null when empty, undefined when it is none that can be kept. */
export function moneyOf(typed: string, currency: string): Money | null | undefined {
  const figure = parseFigure(typed);
  if (figure === null || figure === undefined) return figure;
  const amount_minor = toMinor(figure, currency);
  return amount_minor > 0 && amount_minor <= MOST ? { amount_minor, currency } : undefined;
}

interface Props {
  control: Control;
  /** What the choice of a currency is called. */
  label: string;
  initial: Money | null;
  currencies?: readonly string[];
  onChange: (money: Money | null | undefined, currency: string) => void;
}

export function MoneyInput({ control, label, initial, currencies = CURRENCIES, onChange }: Props) {
  const [typed, setTyped] = useState(initial ? writeFigure(fromMinor(initial.amount_minor, initial.currency)) : "");
  const [currency, setCurrency] = useState(initial?.currency ?? currencies[0] ?? "CNY");
  const money = moneyOf(typed, currency);
  const change = (text: string, code: string) => {
    setTyped(text);
    setCurrency(code);
    onChange(moneyOf(text, code), code);
  };
  return (
    <>
      <div className={styles.money}>
        <Input
          {...control}
          dir="ltr"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          status={control["aria-invalid"] ? "error" : ""}
          onChange={({ target }) => change(target.value, currency)}
        />
        <NativeSelect
          label={label}
          value={currency}
          options={currencies.map((code) => ({ value: code, label: code }))}
          onChange={(code) => change(typed, code)}
        />
      </div>
      {money && (
        <p className="muted">
          <MoneyText money={money} />
        </p>
      )}
    </>
  );
}
