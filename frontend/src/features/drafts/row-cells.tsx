// The cells of one row, each with its name, fault and remark.
import type { ReactNode } from "react";
import { originalOf } from "./content";
import { ChoiceSelect } from "./choice-input";
import type { Cell, RowsOf } from "./fields";
import { FigureInput } from "./figure-input";
import { useForm } from "./form-context";
import { MoneyInput } from "./money-input";
import { NamesCells } from "./names-cells";
import { Note } from "./note";
import { getAt, isRow, type Path, partsOf, pointerOf, type Row } from "./pointer";
import styles from "./rows.module.css";
import { DayInput } from "./simple-fields";
import { controlId } from "./steps";
import { TextInput } from "./text-input";
import { UnitInput } from "./unit-input";
import { useWords } from "./words";

interface Props {
  list: string;
  cells: readonly Cell[];
  row: Row;
  path: Path;
  /** Rows inside a row are lists like the one they lie in. */
  inside: (list: string, rows: RowsOf, path: Path) => ReactNode;
}

export function RowCells({ list, cells, row, path, inside }: Props) {
  return (
    <div className={styles.cells}>
      {cells
        .filter((cell) => cell.when?.(row) ?? true)
        .map((cell) => (
          <OneCell key={cell.name} list={list} cell={cell} path={[...path, ...cell.name.split("/")]} inside={inside} />
        ))}
    </div>
  );
}

interface CellProps {
  list: string;
  cell: Cell;
  path: Path;
  inside: Props["inside"];
}

function OneCell({ list, cell, path, inside }: CellProps) {
  const { kind, faultAt, remarkAt, isHeld } = useForm();
  const { t, cell: nameOf } = useWords(kind);
  const pointer = pointerOf(path);
  const id = controlId(pointer);
  const fault = faultAt(pointer);
  const remark = remarkAt(pointer);
  if (cell.type === "names") return <NamesCells path={path} />;
  if (cell.type === "rows") {
    return (
      <fieldset className={styles.cell} data-span={12}>
        <legend>{nameOf(list, cell.name)}</legend>
        {inside(cell.name, cell, path)}
      </fieldset>
    );
  }
  const label = nameOf(list, cell.name);
  return (
    <div className={styles.cell} data-span={cell.span ?? 12} data-check={cell.type === "check"}>
      <label htmlFor={id}>
        {label}
        {cell.required && <span className="muted"> {t("portal:common.required")}</span>}
      </label>
      <Control list={list} cell={cell} path={path} label={label} id={id} fault={fault} />
      {isHeld(pointer) && (
        <Note id={`${id}-held`} tone="wait">
          {t("rows.held")}
        </Note>
      )}
      {fault && (
        <Note id={`${id}-fault`} tone="stop">
          {fault}
        </Note>
      )}
      {remark && (
        <Note tone="wait">
          {t("remark")} <bdi>{remark}</bdi>
        </Note>
      )}
    </div>
  );
}

interface ControlProps {
  list: string;
  cell: Cell;
  path: Path;
  label: string;
  id: string;
  fault: string | undefined;
}

function Control({ list, cell, path, label, id, fault }: ControlProps) {
  const { kind, content, change } = useForm();
  const { why } = useWords(kind);
  const value = getAt(content, path) ?? null;
  const text = typeof value === "string" ? value : "";
  const figure = typeof value === "number" ? value : null;
  const set = (next: string | number | boolean | null) => change(path, next);
  const control = {
    id,
    "aria-describedby": fault && `${id}-fault`,
    "aria-invalid": fault ? (true as const) : undefined,
    "aria-required": cell.required ? (true as const) : undefined,
  };
  switch (cell.type) {
    case "line":
    case "area":
      return (
        <TextInput
          {...control}
          value={text}
          onChange={set}
          max={cell.max}
          lang={originalOf(content)}
          rows={cell.type === "area" ? 2 : undefined}
        />
      );
    case "figure":
      return (
        <FigureInput {...control} value={figure} onChange={set} min={cell.min} max={cell.max} unit={cell.percent && "%"} />
      );
    case "choice":
      return (
        <ChoiceSelect {...control} name={cell.name} label={label} value={text} options={cell.options} onChange={set} />
      );
    case "unit":
      return <UnitInput {...control} value={text} onChange={set} />;
    case "day":
      return <DayInput {...control} value={text} onChange={(day) => set(day || null)} />;
    case "check":
      return (
        <>
          <input {...control} type="checkbox" checked={value === true} onChange={(event) => set(event.target.checked)} />
          <span className="muted">{why(`${list}_${cell.name}`, String(value === true))}</span>
        </>
      );
    case "money":
      return <RowMoney {...control} path={path} />;
    default:
      return null;
  }
}

/** An amount whose currency is a cell of the same row. */
function RowMoney({ path, ...control }: { path: Path; id: string; "aria-invalid"?: true }) {
  const { content, change } = useForm();
  const above = path.slice(0, -1);
  const row = getAt(content, above);
  const [last = ""] = partsOf(pointerOf(path)).slice(-1);
  const cells = isRow(row) ? row : {};
  const amount = cells[last];
  return (
    <MoneyInput
      {...control}
      amount={typeof amount === "number" ? amount : null}
      currency={String(cells["currency"] ?? "CNY")}
      onChange={(next, currency) => change(above, { ...cells, [last]: next, currency })}
    />
  );
}
