// A figure as people type it; what is no figure stays on the page and is said to be none.
import { Input } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { parseFigure, writeFigure } from "@/i18n/figures";
import { useFormat } from "@/i18n/use-format";
import styles from "./inputs.module.css";

interface Props {
  id: string;
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  /** Stands at the end of the box. */
  unit?: ReactNode;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
}

type Wrong = "none" | "range";

function wrongWith(figure: number | null | undefined, min?: number, max?: number): Wrong | undefined {
  if (figure === undefined) return "none";
  if (figure === null) return undefined;
  return (min !== undefined && figure < min) || (max !== undefined && figure > max) ? "range" : undefined;
}

export function FigureInput({ value, onChange, min, max, unit, ...control }: Props) {
  const { t } = useTranslation("wizard");
  const { number } = useFormat();
  const [typed, setTyped] = useState(writeFigure(value));
  const figure = parseFigure(typed);
  // a figure that came from elsewhere replaces what was typed, unless it says the same
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== figure && !(value === null && wrongWith(figure, min, max))) setTyped(writeFigure(value));
  }
  const wrong = wrongWith(figure, min, max);
  const type = (text: string) => {
    setTyped(text);
    const next = parseFigure(text);
    const kept = wrongWith(next, min, max) ? null : (next ?? null);
    setSeen(kept);
    onChange(kept);
  };
  const described = [control["aria-describedby"], wrong && `${control.id}-figure`].filter(Boolean).join(" ");
  return (
    <>
      <Input
        {...control}
        aria-describedby={described || undefined}
        aria-invalid={wrong ? true : control["aria-invalid"]}
        status={wrong || control["aria-invalid"] ? "error" : undefined}
        inputMode="decimal"
        autoComplete="off"
        dir="ltr"
        className={styles.figure}
        value={typed}
        suffix={unit}
        onChange={(event) => type(event.target.value)}
      />
      {wrong && (
        <p id={`${control.id}-figure`} className={styles.wrong} role="status">
          {wrong === "none"
            ? t("figure.none")
            : t("figure.range", { min: number(min ?? 0), max: number(max ?? Number.MAX_SAFE_INTEGER) })}
        </p>
      )}
    </>
  );
}
