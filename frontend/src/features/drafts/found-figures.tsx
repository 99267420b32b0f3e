// The figures that were found, with the passage each stands in; the author ticks those that are meant.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundIndicator, FoundIndicators } from "@/api/generated/silkbridge.schemas";
import { useIndicatorValue } from "@/components/indicator-value";
import { Note } from "./note";
import type { Row } from "./pointer";
import styles from "./reader.module.css";

/** A found figure as a row of the form. */
export function rowOf({ name, comparator, value, value_max, unit, condition }: FoundIndicator): Row {
  return { name, comparator, value, value_max: value_max ?? null, unit: unit ?? "", condition: condition ?? "" };
}

interface Props {
  found: FoundIndicators;
  room: number;
  onTake: (rows: Row[]) => void;
}

export function FoundFigures({ found: { items, cut }, room, onTake }: Props) {
  const { t } = useTranslation("reading");
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = items.filter((_, index) => !left.has(index));
  const toggle = (index: number) => {
    const next = new Set(left);
    if (!next.delete(index)) next.add(index);
    setLeft(next);
  };
  if (items.length === 0) return <Note tone="neutral">{t("none")}</Note>;
  return (
    <>
      <ul className={styles.found} aria-label={t("found", { count: items.length })}>
        {items.map((one, index) => (
          <Found key={`${one.start}-${one.end}`} one={one} checked={!left.has(index)} onToggle={() => toggle(index)} />
        ))}
      </ul>
      {cut && <Note tone="wait">{t("cut")}</Note>}
      {chosen.length > room && <Note tone="wait">{t("tooMany", { count: room })}</Note>}
      <div className={styles.actions}>
        <Button size="small" disabled={chosen.length === 0 || chosen.length > room} onClick={() => onTake(chosen.map(rowOf))}>
          {t("add", { count: chosen.length })}
        </Button>
      </div>
    </>
  );
}

function Found({ one, checked, onToggle }: { one: FoundIndicator; checked: boolean; onToggle: () => void }) {
  const { t } = useTranslation("reading");
  const valueOf = useIndicatorValue();
  const figure = { ...one, value_max: one.value_max ?? null, unit: one.unit ?? "", condition: one.condition ?? "", names: {} };
  return (
    <li>
      <label className={styles.one}>
        <input type="checkbox" checked={checked} onChange={onToggle} />
        <span className={styles.words}>
          <span className={styles.figure}>
            {one.name ? <bdi>{one.name}</bdi> : <span className="muted">{t("unnamed")}</span>}
            <b>
              <bdi>{valueOf(figure)}</bdi>
            </b>
          </span>
          <small dir="auto">{one.quote}</small>
          {one.condition && (
            <small>
              {t("condition")} <bdi>{one.condition}</bdi>
            </small>
          )}
        </span>
      </label>
    </li>
  );
}
