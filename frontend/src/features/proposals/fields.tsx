// The fields of a proposal that hold words, figures, rights.
import { Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import { MoneyInput } from "@/components/money-input";
import { NativeSelect } from "@/components/native-select";
import { useFormat } from "@/i18n/use-format";
import styles from "./form.module.css";
import { type BidRead, type ProposalContent, Rights } from "./types";

export interface Part {
  bid: BidRead;
  content: ProposalContent;
  change: (next: Partial<ProposalContent>) => void;
  /** What is wrong with a field, in the reader's words. */
  fault: (pointer: string) => { fault: string } | undefined;
}

const MOST = { title: 200, solution: 4000, novelty: 1500, plan: 2500, risks: 1000, rights_note: 1000 } as const;
export type TextName = keyof typeof MOST;

export function TextField({ name, required, ...part }: Part & { name: TextName; required?: boolean }) {
  const { t } = useTranslation("course");
  const { number } = useFormat();
  const { content, change, fault } = part;
  const most = MOST[name];
  const shared = {
    dir: "auto",
    maxLength: most,
    value: content[name],
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  };
  return (
    <Field
      label={t(`field.${name}.name`)}
      hint={t(`field.${name}.hint`)}
      {...(required ? { required } : { optional: true })}
      {...fault(`/${name}`)}
      aside={
        <span className={styles.count}>
          <bdi>{t("of", { count: number([...content[name]].length), most: number(most) })}</bdi>
        </span>
      }
    >
      {(control) =>
        name === "title" ? (
          <Input {...control} {...shared} />
        ) : (
          <Input.TextArea {...control} {...shared} autoSize={{ minRows: name === "solution" ? 6 : 3, maxRows: 24 }} />
        )
      }
    </Field>
  );
}

export function QuoteField({ bid, content, change, fault }: Part) {
  const { t } = useTranslation("course");
  const fixed = bid.bounty?.currency;
  return (
    <Field label={t("field.quote.name")} hint={t("field.quote.hint")} required {...fault("/quote")}>
      {(control) => (
        <MoneyInput
          control={control}
          label={t("field.quote.currency")}
          initial={content.quote}
          {...(fixed && { currencies: [fixed] })}
          onChange={(money) => change({ quote: money ?? null })}
        />
      )}
    </Field>
  );
}

export function MonthsField({ content, change, fault }: Part) {
  const { t } = useTranslation("course");
  return (
    <Field label={t("field.months.name")} hint={t("field.months.hint")} required {...fault("/months")}>
      {(control) => (
        <InputNumber
          {...control}
          min={1}
          max={240}
          precision={0}
          style={{ inlineSize: "100%" }}
          value={content.months}
          onChange={(months) => change({ months })}
        />
      )}
    </Field>
  );
}

export function RightsFields(part: Part) {
  const { t } = useTranslation("course");
  const { content, change, fault } = part;
  const wrong = fault("/rights_confirmed");
  const options = [
    { value: "", label: t("choose") },
    ...Object.values(Rights).map((one) => ({ value: one as string, label: t(`rights.${one}`) })),
  ];
  return (
    <>
      <Field label={t("field.rights.name")} hint={t("field.rights.hint")} required {...fault("/rights")}>
        {(control) => (
          <NativeSelect
            {...control}
            label={t("field.rights.name")}
            value={content.rights ?? ""}
            options={options}
            onChange={(value) => change({ rights: value === "" ? null : (value as Rights) })}
          />
        )}
      </Field>
      <TextField {...part} name="rights_note" />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={content.export_flag}
          onChange={({ target }) => change({ export_flag: target.checked })}
        />
        <span>{t("field.export_flag.name")}</span>
      </label>
      <Field label={t("field.rights_confirmed.label")} required {...wrong}>
        {(control) => (
          <span className={styles.check}>
            <input
              {...control}
              type="checkbox"
              checked={content.rights_confirmed}
              onChange={({ target }) => change({ rights_confirmed: target.checked })}
            />
            <span>{t("field.rights_confirmed.name")}</span>
          </span>
        )}
      </Field>
    </>
  );
}
