// A unit of measure: any spelling, the vocabulary's offered; others cannot be compared with.
import { AutoComplete } from "antd";
import { useTranslation } from "react-i18next";
import type { BackendTaxonomySchemasUnit as Unit } from "@/api/generated/silkbridge.schemas";
import { useForm } from "./form-context";
import styles from "./inputs.module.css";

const MOST = 40;

const spelt = (text: string) => text.replaceAll(/\s/gu, "").normalize("NFKC").toLowerCase();

function matches(unit: Unit, wanted: string): boolean {
  return [unit.symbol, unit.code, unit.name, ...unit.spellings].some((one) => spelt(one).includes(wanted));
}

/** Whether the vocabulary has a unit of that spelling, whatever its letters' case. */
function known(units: readonly Unit[], text: string): boolean {
  return units.some((unit) => [unit.symbol, unit.code, ...unit.spellings].some((one) => spelt(one) === spelt(text)));
}

interface Props {
  id: string;
  value: string;
  onChange: (value: string) => void;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

export function UnitInput({ id, value, onChange, ...control }: Props) {
  const { t } = useTranslation("wizard");
  const { units } = useForm().vocabulary;
  const wanted = spelt(value);
  const found = wanted === "" ? units : units.filter((unit) => matches(unit, wanted));
  const options = found.slice(0, MOST).map((unit) => ({
    value: unit.symbol,
    key: unit.code,
    label: (
      <span className={styles.unit}>
        <bdi>{unit.symbol}</bdi>
        <span>{unit.name}</span>
      </span>
    ),
  }));
  const strange = wanted !== "" && units.length > 0 && !known(units, value);
  const described = [control["aria-describedby"], strange && `${id}-strange`].filter(Boolean).join(" ");
  return (
    <>
      <AutoComplete
        {...control}
        id={id}
        aria-describedby={described || undefined}
        value={value}
        options={options}
        status={control["aria-invalid"] ? "error" : undefined}
        placeholder={t("unit.choose")}
        onChange={(next: string) => onChange(next ?? "")}
      />
      {strange && (
        <p id={`${id}-strange`} className={styles.note}>
          {t("unit.strange")}
        </p>
      )}
    </>
  );
}
