// The clause that makes it a contract of three.
import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import { MoneyInput } from "@/components/money-input";
import { NativeSelect } from "@/components/native-select";
import styles from "./contracts.module.css";
import type { Editing } from "./editing";
import { TextLine } from "./text-line";
import { Payer } from "./types";

const EMPTY = { name: "", commission: null, payer: null, duties: "" };

export function BrokerFields({ terms, change, fault, disabled }: Editing) {
  const { t } = useTranslation(["contract", "fields"]);
  const broker = terms.broker;
  const put = (next: Partial<NonNullable<typeof broker>>) => change({ broker: { ...EMPTY, ...broker, ...next } });
  return (
    <>
      <Checkbox
        disabled={disabled}
        checked={broker !== null}
        onChange={({ target }) => change({ broker: target.checked ? EMPTY : null })}
      >
        {t("contract:ofThree")}
      </Checkbox>
      {broker && (
        <>
          <div className={styles.grid}>
            <TextLine
              label={t("fields:broker")}
              most={200}
              required
              disabled={disabled}
              value={broker.name}
              fault={fault("/broker/name")}
              onChange={(name) => put({ name })}
            />
            <Field label={t("fields:commission")}>
              {(control) => (
                <MoneyInput
                  control={control}
                  label={t("contract:currency")}
                  initial={broker.commission}
                  onChange={(commission) => commission !== undefined && put({ commission })}
                />
              )}
            </Field>
            <Field label={t("fields:payer")} {...fault("/broker/payer")}>
              {(control) => (
                <NativeSelect<Payer | "">
                  {...control}
                  label={t("fields:payer")}
                  disabled={disabled}
                  value={broker.payer ?? ""}
                  options={[
                    { value: "", label: "—" },
                    ...Object.values(Payer).map((value) => ({ value, label: t(`contract:payer.${value}`) })),
                  ]}
                  onChange={(payer) => put({ payer: payer === "" ? null : payer })}
                />
              )}
            </Field>
          </div>
          <TextLine
            label={t("fields:duties")}
            most={2000}
            rows={2}
            required
            disabled={disabled}
            value={broker.duties}
            fault={fault("/broker/duties")}
            onChange={(duties) => put({ duties })}
          />
        </>
      )}
    </>
  );
}
