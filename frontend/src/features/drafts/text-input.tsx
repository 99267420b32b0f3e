// A line or a block of the author's own words, with a count once it grows near the limit.
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import styles from "./inputs.module.css";

interface Props {
  id: string;
  value: string;
  onChange: (value: string) => void;
  max: number;
  lang: string;
  /** Rows of a block; a line when left out. */
  rows?: number;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
}

export function TextInput({ value, onChange, max, rows, ...control }: Props) {
  const shared = {
    ...control,
    dir: "auto",
    value,
    status: control["aria-invalid"] ? ("error" as const) : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <>
      {rows ? <Input.TextArea {...shared} autoSize={{ minRows: rows, maxRows: 24 }} /> : <Input {...shared} />}
      <Count length={[...value].length} max={max} />
    </>
  );
}

const NEAR = 0.8;

function Count({ length, max }: { length: number; max: number }) {
  const { t } = useTranslation("wizard");
  const { number } = useFormat();
  if (length < max * NEAR) return null;
  const over = length > max;
  return (
    <p className={styles.count} data-over={over} role={over ? "status" : undefined}>
      {over
        ? t("count.over", { count: length - max, max: number(max) })
        : t("count.of", { length: number(length), max: number(max) })}
    </p>
  );
}
