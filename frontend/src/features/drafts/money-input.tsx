// An amount in a currency, kept in minor units and told back in the reader's way of writing money.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Money } from "@/api/types";
import { MoneyText } from "@/components/money-text";
import { NativeSelect } from "@/components/native-select";
import { CURRENCIES, fromMinor, toMinor } from "@/i18n/figures";
import { FigureInput } from "./figure-input";
import styles from "./inputs.module.css";

const MOST = 10 ** 15;

interface Props {
  id: string;
  amount: number | null;
  currency: string;
  onChange: (amount: number | null, currency: string) => void;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
}

export function MoneyInput({ id, amount, onChange, ...control }: Props) {
  const { t } = useTranslation("wizard");
  // an amount that is not there yet has no currency of its own
  const [chosen, setChosen] = useState(control.currency);
  const { currency: own, ...rest } = control;
  const currency = amount === null ? chosen : own;
  const money: Money | null = amount === null ? null : { amount_minor: amount, currency };
  const major = amount === null ? null : fromMinor(amount, currency);
  const convert = (next: string) => {
    setChosen(next);
    if (major !== null) onChange(toMinor(major, next), next);
  };
  return (
    <>
      <div className={styles.money}>
        <div>
          <FigureInput
            {...rest}
            id={id}
            value={major}
            min={0}
            max={fromMinor(MOST, currency)}
            onChange={(figure) => onChange(figure === null ? null : toMinor(figure, currency), currency)}
          />
        </div>
        <NativeSelect
          label={t("money.currency")}
          value={currency}
          options={CURRENCIES.map((code) => ({ value: code, label: code }))}
          onChange={convert}
        />
      </div>
      {money && money.amount_minor > 0 && (
        <p className={styles.note}>
          <MoneyText money={money} />
        </p>
      )}
    </>
  );
}
