// What a step asks for: a way to the price, a kind of contract, a reason, words.
import { Checkbox, Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "@/components/date-input";
import { Field } from "@/components/field";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { StateTag } from "@/components/state-tag";
import { useDeal } from "./api";
import { dayAhead } from "./due";
import styles from "./forms.module.css";
import { MoneyField } from "./money-field";
import { ContractKind, type DealSummary, LostReason, PriceRoute } from "./types";
import type { StepDraft } from "./step-draft";

const LENGTH = 2000;
const TIES = 500;

interface ChoiceProps<T extends string> {
  legend: string;
  options: readonly { value: T; label: string }[];
  value: T | undefined;
  fault: string | undefined;
  onChange: (value: T) => void;
}

function Choice<T extends string>({ legend, options, value, fault, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset aria-invalid={fault ? true : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.choices}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
      {fault && (
        <p role="alert">
          <StateTag tone="stop">{fault}</StateTag>
        </p>
      )}
    </fieldset>
  );
}

interface Props {
  deal: DealSummary;
  draft: StepDraft;
  change: (change: Partial<StepDraft>) => void;
  fault: (pointer: string) => string | undefined;
}

function Price({ deal, draft, change, fault }: Props) {
  const { t } = useTranslation("deals");
  return (
    <>
      <Choice
        legend={t("step.route")}
        options={Object.values(PriceRoute).map((value) => ({ value, label: t(`route.${value}`) }))}
        value={draft.price_route}
        fault={fault("/price_route")}
        onChange={(price_route) => change({ price_route })}
      />
      {draft.price_route && <p className={styles.note}>{t(`routeNote.${draft.price_route}`)}</p>}
      <MoneyField
        label={t("step.agreed")}
        required
        initial={deal.agreed}
        fault={fault("/agreed") ?? fault("/agreed/amount_minor")}
        onChange={(agreed) => change({ agreed })}
      />
      <Choice
        legend={t("step.planned")}
        options={Object.values(ContractKind).map((value) => ({ value, label: t(`contract.${value}`) }))}
        value={draft.contract_kind}
        fault={fault("/contract_kind")}
        onChange={(contract_kind) => change({ contract_kind })}
      />
      <Ties draft={draft} change={change} />
    </>
  );
}

/** Ties between the parties are published with the price: whoever knows of some says which. */
function Ties({ draft, change }: Pick<Props, "draft" | "change">) {
  const { t } = useTranslation("deals");
  return (
    <>
      <Checkbox checked={draft.interested === true} onChange={({ target }) => change({ interested: target.checked })}>
        {t("step.interested")}
      </Checkbox>
      {draft.interested && (
        <Field label={t("step.interest")} hint={t("step.interestHint")} required>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              maxLength={TIES}
              value={draft.interest ?? ""}
              onChange={({ target }) => change({ interest: target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function Contract({ deal, draft, change, fault }: Props) {
  const { t } = useTranslation("deals");
  const { data } = useDeal(deal.id);
  const wrong = fault("/signed_on");
  const kept = data?.contract;
  if (kept?.signed_on) {
    return (
      <>
        <p className={styles.note}>{t("step.byContract")}</p>
        <p>
          {t(`contract.${kept.kind}`)} · <LocalTime at={kept.signed_on} day />
          {kept.amount && (
            <>
              {" · "}
              <MoneyText money={kept.amount} full />
            </>
          )}
        </p>
      </>
    );
  }
  return (
    <>
      <Choice
        legend={t("step.kind")}
        options={Object.values(ContractKind).map((value) => ({ value, label: t(`contract.${value}`) }))}
        value={draft.contract_kind}
        fault={fault("/contract_kind")}
        onChange={(contract_kind) => change({ contract_kind })}
      />
      {draft.contract_kind && <p className={styles.note}>{t(`contractNote.${draft.contract_kind}`)}</p>}
      <Field label={t("step.signedOn")} required {...(wrong && { fault: wrong })}>
        {(control) => (
          <DateInput
            {...control}
            max={dayAhead(0)}
            value={draft.signed_on ?? ""}
            onChange={({ target }) => change({ signed_on: target.value || undefined })}
          />
        )}
      </Field>
      <MoneyField
        label={t("step.contractValue")}
        hint={t("step.contractValueHint")}
        initial={deal.agreed}
        fault={fault("/agreed") ?? fault("/agreed/amount_minor")}
        onChange={(agreed) => change({ agreed })}
      />
    </>
  );
}

export function StepFields(props: Props) {
  const { t } = useTranslation("deals");
  const { draft, change, fault } = props;
  const { action } = draft;
  const worded = action === "close" || action === "step_back" || draft.reason === "other";
  const wrong = fault("/comment");
  return (
    <div className={styles.form}>
      {action === "agree_price" && <Price {...props} />}
      {action === "sign" && <Contract {...props} />}
      {action === "lose" && (
        <Choice
          legend={t("step.reason")}
          options={Object.values(LostReason).map((value) => ({ value, label: t(`lost.${value}`) }))}
          value={draft.reason}
          fault={fault("/reason")}
          onChange={(reason) => change({ reason })}
        />
      )}
      <Field
        label={t(action === "close" ? "step.outcome" : action === "step_back" ? "step.why" : "step.comment")}
        {...(worded ? { required: true } : { optional: true })}
        {...(wrong && { fault: wrong })}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            dir="auto"
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={LENGTH}
            value={draft.comment}
            status={wrong ? "error" : ""}
            onChange={({ target }) => change({ comment: target.value })}
          />
        )}
      </Field>
    </div>
  );
}
