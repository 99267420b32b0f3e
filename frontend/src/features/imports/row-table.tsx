// The rows of a file: what each would bring, and everything wrong with it by column.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ImportRead, ImportRowRead, RowFault } from "@/api/generated/silkbridge.schemas";
import { useFaultText } from "@/components/problem-text";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import styles from "./row-table.module.css";

interface Props {
  batch: ImportRead;
  rows: readonly ImportRowRead[];
}

/** The column as the file calls it; the field's own name where the file has no such column. */
const placeOf = (batch: ImportRead, { column, field }: RowFault) =>
  column || (batch.fields.find((one) => one.field === field)?.label ?? field);

function Faults({ batch, faults }: { batch: ImportRead; faults: readonly RowFault[] }) {
  const { t } = useTranslation("imports");
  const say = useFaultText();
  return (
    <ul className={styles.faults}>
      {faults.map((fault) => (
        <li key={`${fault.field}:${fault.code}:${JSON.stringify(fault.params)}`}>
          <b>
            <bdi>{placeOf(batch, fault)}</bdi>
          </b>
          {t("colon")}
          <span dir="auto">{say({ pointer: `/${fault.field}`, code: fault.code, params: fault.params })}</span>
        </li>
      ))}
    </ul>
  );
}

function Verdict({ row }: { row: ImportRowRead }) {
  const { t } = useTranslation("imports");
  if (row.listing_id) {
    return (
      <Link to="/workspace/listings/$id" params={{ id: row.listing_id }}>
        {t("row.made")}
      </Link>
    );
  }
  if (row.faults.length > 0) return <StateTag tone="stop">{t("row.faulty")}</StateTag>;
  if (row.duplicate_of) {
    return (
      <>
        <StateTag tone="neutral">{t("row.duplicate")}</StateTag>{" "}
        <Link to="/workspace/listings/$id" params={{ id: row.duplicate_of }}>
          {t("row.there")}
        </Link>
      </>
    );
  }
  return <StateTag tone="done">{t("row.good")}</StateTag>;
}

export function RowTable({ batch, rows }: Props) {
  const { t } = useTranslation("imports");
  const { number } = useFormat();
  return (
    <table className={styles.table}>
      <caption className="sr-only">{t("rows")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("row.place")}</th>
          <th scope="col">{t("row.title")}</th>
          <th scope="col">{t("row.verdict")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.position}>
            <td className={styles.place}>{number(row.position)}</td>
            <td className={styles.title}>
              <span dir="auto" lang={batch.locale}>
                {row.title}
              </span>
              {row.title === "" && <span className="muted">{t("row.untitled")}</span>}
              {row.faults.length > 0 && <Faults batch={batch} faults={row.faults} />}
            </td>
            <td className={styles.verdict}>
              <Verdict row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
