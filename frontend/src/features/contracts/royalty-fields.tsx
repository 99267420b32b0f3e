// A share in what is sold.
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import { MoneyInput } from "@/components/money-input";
import { NativeSelect } from "@/components/native-select";
import styles from "./contracts.module.css";
import type { PlanPart } from "./plan-rows";
import { TextLine } from "./text-line";
import { Report, type Royalty } from "./types";

const EMPTY: Royalty = { base: "", percent: "", minimum_minor: null, cap_minor: null, years: null, report: "year" };

export function RoyaltyFields({ terms, put, fault, disabled }: PlanPart) {
  const { t } = useTranslation(["contract", "fields"]);
  const royalty = terms.plan.royalty ?? EMPTY;
  const currency = terms.amount?.currency ?? "CNY";
  const set = (next: Partial<Royalty>) => put({ royalty: { ...royalty, ...next } });
  const figure = (name: "percent" | "years", value: string, onChange: (text: string) => void) => (
    <Field label={t(`fields:${name}`)} required {...fault(`/plan/royalty/${name}`)}>
      {(control) => (
        <Input
          {...control}
          dir="ltr"
          inputMode="decimal"
          maxLength={8}
          disabled={disabled}
          suffix={name === "percent" ? "%" : undefined}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
  const money = (name: "minimum_minor" | "cap_minor") => {
    const minor = royalty[name];
    return (
      <Field label={t(`fields:${name}`)} {...fault(`/plan/royalty/${name}`)}>
        {(control) => (
          <MoneyInput
            control={control}
            label={t("contract:currency")}
            currencies={[currency]}
            initial={minor === null ? null : { amount_minor: minor, currency }}
            onChange={(given) => given !== undefined && set({ [name]: given?.amount_minor ?? null })}
          />
        )}
      </Field>
    );
  };
  return (
    <div className={styles.grid}>
      <TextLine
        label={t("fields:base")}
        most={300}
        required
        disabled={disabled}
        value={royalty.base}
        fault={fault("/plan/royalty/base")}
        onChange={(base) => set({ base })}
      />
      {figure("percent", royalty.percent, (text) => /^(\d{0,3}(\.\d{0,4})?)$/u.test(text) && set({ percent: text.replace(/\.$/u, "") }))}
      {figure("years", royalty.years === null ? "" : String(royalty.years), (text) => {
        const years = Number.parseInt(text, 10);
        set({ years: years >= 1 && years <= 30 ? years : null });
      })}
      <Field label={t("contract:report")}>
        {(control) => (
          <NativeSelect
            {...control}
            label={t("contract:report")}
            disabled={disabled}
            value={royalty.report}
            options={Object.values(Report).map((value) => ({ value, label: t(`contract:reports.${value}`) }))}
            onChange={(report) => set({ report })}
          />
        )}
      </Field>
      {money("minimum_minor")}
      {money("cap_minor")}
    </div>
  );
}
