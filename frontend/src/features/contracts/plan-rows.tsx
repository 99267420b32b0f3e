// The payments of a plan, which add up to the contract's amount.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Trigger } from "@/api/generated/silkbridge.schemas";
import { Field } from "@/components/field";
import { MoneyInput } from "@/components/money-input";
import { MoneyText } from "@/components/money-text";
import { NativeSelect } from "@/components/native-select";
import { StateTag } from "@/components/state-tag";
import styles from "./contracts.module.css";
import { DayLine } from "./day-line";
import { type Editing, replaced } from "./editing";
import { TextLine } from "./text-line";
import type { Plan, PlanRow } from "./types";

export interface PlanPart extends Editing {
  put: (plan: Partial<Plan>) => void;
}

const blank = (): PlanRow => ({
  key: typeof crypto.randomUUID === "function" ? crypto.randomUUID() : null,
  label: "",
  amount_minor: 0,
  trigger: "signing",
  condition: "",
  due_on: null,
});

function Row({ index, row, currency, editing }: { index: number; row: PlanRow; currency: string; editing: PlanPart }) {
  const { t } = useTranslation(["contract", "fields"]);
  const { terms, put, fault, disabled } = editing;
  const rows = terms.plan.rows;
  const set = (next: Partial<PlanRow>) => put({ rows: replaced(rows, index, next) });
  const at = `/plan/rows/${index}`;
  return (
    <div className={styles.row} role="group" aria-label={t("contract:plan.one", { number: index + 1 })}>
      <div className={styles.grid}>
        <TextLine
          label={t("contract:plan.label")}
          most={200}
          required
          disabled={disabled}
          value={row.label}
          fault={fault(`${at}/label`)}
          onChange={(label) => set({ label })}
        />
        <Field label={t("contract:plan.amount")} required {...fault(`${at}/amount_minor`)}>
          {(control) => (
            <MoneyInput
              control={control}
              label={t("contract:currency")}
              currencies={[currency]}
              initial={row.amount_minor ? { amount_minor: row.amount_minor, currency } : null}
              onChange={(money) => money !== undefined && set({ amount_minor: money?.amount_minor ?? 0 })}
            />
          )}
        </Field>
        <Field label={t("fields:trigger")}>
          {(control) => (
            <NativeSelect
              {...control}
              label={t("fields:trigger")}
              disabled={disabled}
              value={row.trigger}
              options={Object.values(Trigger).map((value) => ({ value, label: t(`contract:trigger.${value}`) }))}
              onChange={(trigger) => set({ trigger })}
            />
          )}
        </Field>
        <DayLine
          label={t("contract:plan.dueOn")}
          disabled={disabled}
          value={row.due_on}
          fault={fault(`${at}/due_on`)}
          onChange={(due_on) => set({ due_on })}
        />
        <TextLine
          label={t("contract:plan.condition")}
          most={300}
          disabled={disabled}
          value={row.condition}
          onChange={(condition) => set({ condition })}
        />
      </div>
      {!disabled && (
        <Button size="small" type="text" danger onClick={() => put({ rows: rows.filter((_, place) => place !== index) })}>
          {t("contract:remove")}
        </Button>
      )}
    </div>
  );
}

export function PlanRows(editing: PlanPart) {
  const { t } = useTranslation("contract");
  const { terms, put, fault, disabled } = editing;
  const currency = terms.amount?.currency ?? "CNY";
  const rows = terms.plan.rows;
  const sum = rows.reduce((all, row) => all + row.amount_minor, 0);
  const fits = sum === (terms.amount?.amount_minor ?? 0);
  const wrong = fault("/plan/rows");
  return (
    <>
      {rows.map((row, index) => (
        <Row key={row.key ?? index} index={index} row={row} currency={currency} editing={editing} />
      ))}
      <div className={styles.line}>
        {!disabled && (
          <Button size="small" disabled={rows.length >= 40} onClick={() => put({ rows: [...rows, blank()] })}>
            {t("plan.add")}
          </Button>
        )}
        {rows.length > 0 && (
          <span role="status">
            <StateTag tone={fits ? "done" : "stop"}>
              {t("plan.sum")} <MoneyText money={{ amount_minor: sum, currency }} full />
            </StateTag>
          </span>
        )}
      </div>
      {wrong && <p className={styles.fault}>{wrong.fault}</p>}
    </>
  );
}
