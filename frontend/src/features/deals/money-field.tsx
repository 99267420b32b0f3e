// An amount of a deal, with what is wrong with it while it is typed.
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Money } from "@/api/types";
import { Field } from "@/components/field";
import { MoneyInput } from "@/components/money-input";

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
  const [none, setNone] = useState(false);
  const wrong = fault ?? (none ? t("money.none") : undefined);
  const change = (money: Money | null | undefined) => {
    setNone(money === undefined);
    onChange(money);
  };
  return (
    <Field label={label} hint={hint} {...(required && { required })} {...(wrong && { fault: wrong })}>
      {(control) => <MoneyInput control={control} label={t("money.currency")} initial={initial} onChange={change} />}
    </Field>
  );
}
