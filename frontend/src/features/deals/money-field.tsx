// An amount in a currency as people type it; told back in the reader's way of writing money.
import { Input } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Money } from "@/api/types";
import { Field } from "@/components/field";
import { MoneyText } from "@/components/money-text";
import { NativeSelect } from "@/components/native-select";
import { CURRENCIES, fromMinor, parseFigure, toMinor, writeFigure } from "@/i18n/figures";
import styles from "./forms.module.css";

const MOST = 10 ** 15;

/** The typed amount: null when empty, undefined when it is none that can be kept. */
export function moneyOf(typed: string, currency: string): Money | null | undefined {
  const figure = parseFigure(typed);
  if (figure === null || figure === undefined) return figure;
  const amount_minor = toMinor(figure, currency);
  return amount_minor > 0 && amount_minor <= MOST ? { amount_minor, currency } : undefined;
}

interface Props {
  label: string;
  hint?: ReactNode;
  fault?: string | undefined;
  required?: boolean;
  initial: Money | null;
  onChange: (money: Money | null | undefined) => void;
}

export function MoneyField({ label, hint, fault, required, initial, onChange }: Props) {
  const { t } = useTranslation("deals");
  const [typed, setTyped] = useState(initial ? writeFigure(fromMinor(initial.amount_minor, initial.currency)) : "");
  const [currency, setCurrency] = useState<string>(initial?.currency ?? "CNY");
  const money = moneyOf(typed, currency);
  const wrong = fault ?? (money === undefined ? t("money.none") : undefined);
  const change = (text: string, code: string) => {
    setTyped(text);
    setCurrency(code);
    onChange(moneyOf(text, code));
  };
  return (
    <Field label={label} hint={hint} {...(required && { required })} {...(wrong && { fault: wrong })}>
      {(control) => (
        <>
          <div className={styles.money}>
            <Input
              {...control}
              dir="ltr"
              inputMode="decimal"
              autoComplete="off"
              value={typed}
              status={wrong ? "error" : ""}
              onChange={({ target }) => change(target.value, currency)}
            />
            <NativeSelect
              label={t("money.currency")}
              value={currency}
              options={CURRENCIES.map((code) => ({ value: code as string, label: code }))}
              onChange={(code) => change(typed, code)}
            />
          </div>
          {money && (
            <p className="muted">
              <MoneyText money={money} />
            </p>
          )}
        </>
      )}
    </Field>
  );
}
