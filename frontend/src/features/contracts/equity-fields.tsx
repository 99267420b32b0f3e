// Shares in a company: for technology and for cash, exactly a hundred percent in all.
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import { MoneyInput } from "@/components/money-input";
import { MoneyText } from "@/components/money-text";
import { StateTag } from "@/components/state-tag";
import styles from "./contracts.module.css";
import { replaced, shareOf, WHOLE, writtenShare } from "./editing";
import type { PlanPart } from "./plan-rows";
import { TextLine } from "./text-line";
import type { Equity, Shareholder } from "./types";

const EMPTY: Equity = { company: "", capital_minor: 0, holders: [] };
const KINDS = ["technology", "cash"] as const;

function Share({ label, value, disabled, onChange }: { label: string; value: string; disabled: boolean; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  const wrong = shareOf(typed) === undefined || (shareOf(typed) ?? 0) > WHOLE;
  return (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          dir="ltr"
          inputMode="decimal"
          suffix="%"
          disabled={disabled}
          status={wrong ? "error" : ""}
          aria-invalid={wrong}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            const share = shareOf(target.value);
            if (share !== undefined && share <= WHOLE) onChange(target.value.trim() === "" ? "" : writtenShare(share));
          }}
        />
      )}
    </Field>
  );
}

function Sum({ equity, currency }: { equity: Equity; currency: string }) {
  const { t } = useTranslation("contract");
  const of = (kind: (typeof KINDS)[number]) => equity.holders.reduce((all, one) => all + (shareOf(one[kind]) ?? 0), 0);
  const [technology, cash] = KINDS.map(of) as [number, number];
  const whole = technology + cash === WHOLE;
  const value = Math.round((equity.capital_minor * technology) / WHOLE);
  return (
    <span role="status">
      <StateTag tone={whole ? "done" : "stop"}>
        {t("equity.sum", { technology: writtenShare(technology), cash: writtenShare(cash), sum: writtenShare(technology + cash) })}
        {equity.capital_minor > 0 && technology > 0 && (
          <>
            {" · "}
            {t("equity.value")} <MoneyText money={{ amount_minor: value, currency }} full />
          </>
        )}
      </StateTag>
    </span>
  );
}

export function EquityFields({ terms, put, fault, disabled }: PlanPart) {
  const { t } = useTranslation(["contract", "fields"]);
  const equity = terms.plan.equity ?? EMPTY;
  const currency = terms.amount?.currency ?? "CNY";
  const set = (next: Partial<Equity>) => put({ equity: { ...equity, ...next } });
  const hold = (index: number, next: Partial<Shareholder>) => set({ holders: replaced(equity.holders, index, next) });
  const wrong = fault("/plan/equity/holders");
  return (
    <>
      <div className={styles.grid}>
        <TextLine
          label={t("contract:equity.company")}
          most={200}
          required
          disabled={disabled}
          value={equity.company}
          fault={fault("/plan/equity/company")}
          onChange={(company) => set({ company })}
        />
        <Field label={t("fields:capital_minor")} required {...fault("/plan/equity/capital_minor")}>
          {(control) => (
            <MoneyInput
              control={control}
              label={t("contract:currency")}
              currencies={[currency]}
              initial={equity.capital_minor ? { amount_minor: equity.capital_minor, currency } : null}
              onChange={(given) => given !== undefined && set({ capital_minor: given?.amount_minor ?? 0 })}
            />
          )}
        </Field>
      </div>
      {equity.holders.map((holder, index) => (
        // rows are known by where they stand and are never reordered
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.holder} role="group" aria-label={t("contract:equity.one", { number: index + 1 })}>
          <TextLine
            label={t("contract:equity.name")}
            most={200}
            required
            disabled={disabled}
            value={holder.name}
            fault={fault(`/plan/equity/holders/${index}/name`)}
            onChange={(name) => hold(index, { name })}
          />
          {KINDS.map((kind) => (
            <Share key={kind} label={t(`fields:${kind}`)} value={holder[kind]} disabled={disabled} onChange={(text) => hold(index, { [kind]: text })} />
          ))}
        </div>
      ))}
      <div className={styles.line}>
        {!disabled && (
          <>
            <Button
              size="small"
              disabled={equity.holders.length >= 30}
              onClick={() => set({ holders: [...equity.holders, { name: "", technology: "", cash: "" }] })}
            >
              {t("contract:equity.add")}
            </Button>
            <Button
              size="small"
              type="text"
              disabled={equity.holders.length === 0}
              onClick={() => set({ holders: equity.holders.slice(0, -1) })}
            >
              {t("contract:equity.removeLast")}
            </Button>
          </>
        )}
        <Sum equity={equity} currency={currency} />
      </div>
      {wrong && <p className={styles.fault}>{wrong.fault}</p>}
    </>
  );
}
