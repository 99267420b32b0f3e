// The patents a contract is about.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./contracts.module.css";
import { DayLine } from "./day-line";
import { type Editing, replaced } from "./editing";
import { TextLine } from "./text-line";
import type { Patent } from "./types";

const EMPTY: Patent = { title: "", number: "", owner: "", filed_on: null, expires_on: null };
const LINES = [
  ["title", 200],
  ["number", 60],
  ["owner", 200],
] as const;
const DAYS = ["filed_on", "expires_on"] as const;

export function PatentRows({ terms, change, fault, disabled }: Editing) {
  const { t } = useTranslation("contract");
  const rows = terms.patents;
  const set = (index: number, next: Partial<Patent>) => change({ patents: replaced(rows, index, next) });
  return (
    <>
      {rows.map((row, index) => (
        // rows are known by where they stand and are never reordered
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.row} role="group" aria-label={t("patent.one", { number: index + 1 })}>
          <div className={styles.grid}>
            {LINES.map(([name, most]) => (
              <TextLine
                key={name}
                label={t(`patent.${name}`)}
                most={most}
                required
                disabled={disabled}
                value={row[name]}
                fault={fault(`/patents/${index}/${name}`)}
                onChange={(text) => set(index, { [name]: text })}
              />
            ))}
            {DAYS.map((name) => (
              <DayLine
                key={name}
                label={t(`patent.${name}`)}
                disabled={disabled}
                value={row[name]}
                onChange={(day) => set(index, { [name]: day })}
              />
            ))}
          </div>
          {!disabled && (
            <Button size="small" type="text" danger onClick={() => change({ patents: rows.filter((_, at) => at !== index) })}>
              {t("remove")}
            </Button>
          )}
        </div>
      ))}
      {!disabled && (
        <Button size="small" disabled={rows.length >= 30} onClick={() => change({ patents: [...rows, EMPTY] })}>
          {t("patent.add")}
        </Button>
      )}
    </>
  );
}
