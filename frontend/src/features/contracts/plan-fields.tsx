// What it costs and how it is paid: the form, the payments with their conditions, the royalty, the shares.
import { useTranslation } from "react-i18next";
import type { Money } from "@/api/types";
import { Field } from "@/components/field";
import { MoneyInput } from "@/components/money-input";
import { NativeSelect } from "@/components/native-select";
import styles from "./contracts.module.css";
import type { Editing } from "./editing";
import { EquityFields } from "./equity-fields";
import { PlanRows } from "./plan-rows";
import { RoyaltyFields } from "./royalty-fields";
import { type Plan, PlanForm } from "./types";

const ROWED = new Set<string>(["lump", "instalment", "entry_royalty"]);
const SHARED = new Set<string>(["royalty", "entry_royalty"]);

export function PlanFields(editing: Editing) {
  const { t } = useTranslation(["contract", "fields"]);
  const { terms, change, fault } = editing;
  const plan = terms.plan;
  const put = (next: Partial<Plan>) => change({ plan: { ...plan, ...next } });
  const money = (name: "amount" | "technology_amount", label: string, hint?: string) => (
    <Field label={label} hint={hint} {...(fault(`/${name}`) ?? fault(`/${name}/currency`))}>
      {(control) => (
        <MoneyInput
          control={control}
          label={t("contract:currency")}
          initial={terms[name]}
          {...(name === "technology_amount" && terms.amount && { currencies: [terms.amount.currency] })}
          onChange={(given: Money | null | undefined) => given !== undefined && change({ [name]: given })}
        />
      )}
    </Field>
  );
  const form = plan.form ?? "";
  return (
    <>
      <div className={styles.grid}>
        {money("amount", t("contract:amount"))}
        <div key={terms.amount?.currency}>{money("technology_amount", t("fields:technology_amount"), t("contract:technologyHint"))}</div>
        <Field label={t("contract:form")} {...fault("/plan/form")} {...(form && { hint: t(`contract:planNote.${form}`) })}>
          {(control) => (
            <NativeSelect<PlanForm | "">
              {...control}
              label={t("contract:form")}
              disabled={editing.disabled}
              value={form}
              options={[
                { value: "", label: "—" },
                ...Object.values(PlanForm).map((value) => ({ value, label: t(`contract:planForm.${value}`) })),
              ]}
              onChange={(next) => put({ form: next === "" ? null : next })}
            />
          )}
        </Field>
      </div>
      {ROWED.has(form) && <PlanRows {...editing} put={put} />}
      {SHARED.has(form) && <RoyaltyFields {...editing} put={put} />}
      {form === "equity" && <EquityFields {...editing} put={put} />}
    </>
  );
}
