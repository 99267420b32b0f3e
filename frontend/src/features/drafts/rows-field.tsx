// A list of rows with the same cells: add, move, take away and take back; a live sum where parts make a hundred.
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { FieldFrame } from "./field-frame";
import type { FieldOf, RowsOf } from "./fields";
import { FiguresReader } from "./figures-reader";
import { useForm } from "./form-context";
import { getAt, isList, isRow, keyOf, type Path, pointerOf, type Row, type Value } from "./pointer";
import { RowCells } from "./row-cells";
import { RowTools } from "./row-tools";
import styles from "./rows.module.css";
import { SumLine } from "./sum-line";
import { useWords } from "./words";

export function RowsField({ field }: { field: FieldOf<"rows"> }) {
  const path = [field.name];
  return (
    <FieldFrame name={field.name} pointer={pointerOf(path)} required={field.required} group>
      {() => <Rows list={field.name} rows={field} path={path} />}
    </FieldFrame>
  );
}

interface Props {
  /** The list's name in the texts. */
  list: string;
  rows: RowsOf;
  path: Path;
  nested?: boolean;
}

export function Rows({ list, rows: spec, path, nested }: Props) {
  const { kind, content, change } = useForm();
  const { t } = useWords(kind);
  const box = useRef<HTMLDivElement>(null);
  const [gone, setGone] = useState<{ row: Value; index: number }>();
  const [added, setAdded] = useState(0);
  const value = getAt(content, path);
  const rows = isList(value) ? value.filter(isRow) : [];
  useEffect(() => {
    if (added === 0) return;
    const last = box.current?.querySelector(":scope > ol > li:last-child");
    last?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  }, [added]);

  const set = (next: readonly Value[]) => {
    setGone(undefined);
    change(path, next);
  };
  const add = (...fresh: Row[]) => {
    set([...rows, ...fresh]);
    setAdded(added + 1);
  };
  const remove = (index: number) => {
    set(rows.filter((_, at) => at !== index));
    setGone({ row: rows[index] ?? null, index });
  };
  const restore = () => gone && set(rows.toSpliced(gone.index, 0, gone.row as Row));
  const move = (index: number, by: number) => {
    const row = rows[index];
    if (row) set(rows.toSpliced(index, 1).toSpliced(index + by, 0, row));
  };
  const start = () =>
    add(
      ...(spec.usual ?? []).map((row, index) => {
        const [first] = spec.cells;
        return { ...spec.fresh(), ...(first ? { [first.name]: t(`usual.${list}.${index + 1}`) } : {}), ...row };
      }),
    );
  return (
    <div ref={box} className={styles.rows} data-nested={nested === true}>
      {rows.length > 0 && (
        <ol>
          {rows.map((row, index) => (
            <li key={keyOf(row)} className={styles.row}>
              <RowTools
                title={t("rows.title", { name: t(`row.${list}`), row: index + 1 })}
                first={index === 0}
                last={index === rows.length - 1}
                onMove={(by) => move(index, by)}
                onRemove={() => remove(index)}
              />
              <RowCells
                list={list}
                cells={spec.cells}
                row={row}
                path={[...path, index]}
                inside={(name, inner, at) => <Rows list={name} rows={inner} path={at} nested />}
              />
            </li>
          ))}
        </ol>
      )}
      {gone && (
        <p className={styles.gone} role="status">
          {t("rows.removed", { name: t(`row.${list}`), row: gone.index + 1 })}{" "}
          <button type="button" className="link-button" onClick={restore}>
            {t("rows.restore")}
          </button>
        </p>
      )}
      {spec.sum && rows.length > 0 && <SumLine rows={rows} cell={spec.sum} />}
      <div className={styles.add}>
        {rows.length < spec.most && (
          <Button size="small" onClick={() => add(spec.fresh())}>
            {t("rows.add", { name: t(`row.${list}`) })}
          </Button>
        )}
        {spec.usual && rows.length === 0 && (
          <Button size="small" type="text" onClick={start}>
            {t(`usual.${list}.start`)}
          </Button>
        )}
      </div>
      {spec.figures && (
        <FiguresReader room={spec.most - rows.length} onAdd={(found) => add(...found.map((row) => ({ ...spec.fresh(), ...row })))} />
      )}
    </div>
  );
}
