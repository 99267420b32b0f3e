// How many achievements and challenges each field has; every figure leads to its list.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { FieldCount } from "@/api/generated/silkbridge.schemas";
import { ThreadBar } from "@/components/thread-bar";
import { useFormat } from "@/i18n/use-format";
import styles from "./field-bars.module.css";

interface Props {
  fields: readonly FieldCount[];
  fieldName: (code: string) => string;
}

/** Fields with anything in them, those with the most achievements first. */
export function fullest(fields: readonly FieldCount[]): FieldCount[] {
  return fields
    .filter((field) => field.achievements + field.challenges > 0)
    .toSorted((one, other) => other.achievements - one.achievements || other.challenges - one.challenges);
}

export function FieldBars({ fields, fieldName }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const shown = fullest(fields);
  const most = Math.max(1, ...shown.map((field) => field.achievements));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        <h2>{t("home.fields")}</h2>
      </caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            <span className="sr-only">{t("facet.field")}</span>
          </th>
          <th scope="col">{t("home.offers")}</th>
          <th scope="col">{t("home.needs")}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((field) => (
          <tr key={field.code}>
            <th scope="row">
              <Link to="/achievements" search={{ field: [field.code] }}>
                {fieldName(field.code)}
              </Link>
            </th>
            <td className={styles.bar}>
              <ThreadBar share={field.achievements / most} />
            </td>
            <td>
              <b>{number(field.achievements)}</b>
            </td>
            <td>
              <Link to="/challenges" search={{ field: [field.code] }} className={styles.needs}>
                {number(field.challenges)}
                <span className="sr-only"> {t("home.needs")}</span>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
