// Rows as a table on a desk, one block each on a phone.
import type { ReactNode } from "react";
import styles from "./block-table.module.css";

export interface Column<T> {
  key: string;
  head: string;
  end?: boolean;
  /** Shown beside the first cell on a phone; the other cells go below it. */
  lead?: boolean;
  /** Stands in one half of a line on a phone, under its own head. */
  half?: "start" | "end";
  cell: (row: T) => ReactNode;
}

interface Props<T> {
  rows: readonly T[];
  columns: readonly Column<T>[];
  label: string;
}

export function BlockTable<T>({ rows, columns, label }: Props<T>) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-end={column.end === true}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // rows have no identity of their own and are never reordered
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            {columns.map((column) => (
              <td
                key={column.key}
                data-end={column.end === true}
                data-lead={column.lead === true}
                data-half={column.half}
                data-label={column.half && column.head}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
