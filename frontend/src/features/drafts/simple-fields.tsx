// Fields with one control: words, a choice, a figure, yes or no, a day, an amount.
import { Input } from "antd";
import { LocalTime } from "@/components/local-time";
import { ChoiceRadios, ChoiceSelect } from "./choice-input";
import { originalOf } from "./content";
import { FieldFrame } from "./field-frame";
import { type Field, type FieldOf, pathOf } from "./fields";
import { FigureInput } from "./figure-input";
import { useForm } from "./form-context";
import styles from "./inputs.module.css";
import { MoneyInput } from "./money-input";
import { OriginalText } from "./original-text";
import { getAt, isRow, pointerOf } from "./pointer";
import { TextInput } from "./text-input";
import { useWords } from "./words";

interface Props<T extends Field["type"]> {
  field: FieldOf<T>;
}

/** The value of a field, its pointer, and how to change it. */
export function useField(field: Field) {
  const { content, change, locale } = useForm();
  const path = pathOf(field, locale);
  return {
    path,
    pointer: pointerOf(path),
    value: getAt(content, path) ?? null,
    set: (value: Parameters<typeof change>[1]) => change(path, value),
  };
}

export function TextField({ field }: Props<"line" | "area">) {
  const { content, locale } = useForm();
  const { pointer, value, set } = useField(field);
  const lang = field.of ? locale : originalOf(content);
  return (
    <FieldFrame name={field.name} pointer={pointer} required={field.required} span={field.span}>
      {(control) => (
        <>
          <TextInput
            {...control}
            value={String(value ?? "")}
            onChange={set}
            max={field.max}
            lang={lang}
            rows={field.type === "area" ? (field.rows ?? 3) : undefined}
          />
          {field.of && <OriginalText field={field} />}
        </>
      )}
    </FieldFrame>
  );
}

export function ChoiceField({ field }: Props<"choice">) {
  const { kind } = useForm();
  const { t, field: nameOf } = useWords(kind);
  const { pointer, value, set } = useField(field);
  const chosen = typeof value === "string" ? value : null;
  const shared = { name: field.name, value: chosen, options: field.options, onChange: set };
  return (
    <FieldFrame name={field.name} pointer={pointer} required={field.required} span={field.span} group={field.explained}>
      {(control) =>
        field.explained ? (
          <ChoiceRadios {...shared} id={control.id} />
        ) : (
          <ChoiceSelect
            {...shared}
            {...control}
            label={nameOf(field.name)}
            empty={field.clearable ? t("choice.none") : undefined}
          />
        )
      }
    </FieldFrame>
  );
}

export function FigureField({ field }: Props<"figure">) {
  const { pointer, value, set } = useField(field);
  return (
    <FieldFrame name={field.name} pointer={pointer} required={field.required} span={field.span}>
      {(control) => (
        <FigureInput
          {...control}
          value={typeof value === "number" ? value : null}
          min={field.min}
          max={field.max}
          onChange={set}
        />
      )}
    </FieldFrame>
  );
}

export function CheckField({ field }: Props<"check">) {
  const { kind } = useForm();
  const { field: nameOf, why } = useWords(kind);
  const { pointer, value, set } = useField(field);
  const reason = why(field.name, String(value === true));
  return (
    <FieldFrame name={field.name} pointer={pointer} label={nameOf(field.name)} span={field.span}>
      {(control) => (
        <span className={styles.check}>
          <input {...control} type="checkbox" checked={value === true} onChange={(event) => set(event.target.checked)} />
          <span>{reason}</span>
        </span>
      )}
    </FieldFrame>
  );
}

export function DayField({ field }: Props<"day">) {
  const { pointer, value, set } = useField(field);
  return (
    <FieldFrame name={field.name} pointer={pointer} required={field.required} span={field.span}>
      {(control) => (
        <DayInput {...control} value={typeof value === "string" ? value : ""} onChange={(day) => set(day || null)} />
      )}
    </FieldFrame>
  );
}

interface DayProps {
  id: string;
  value: string;
  onChange: (day: string) => void;
  "aria-label"?: string;
  "aria-invalid"?: true;
}

/** The system's own calendar, and the day in the reader's writing. */
export function DayInput({ value, onChange, ...control }: DayProps) {
  return (
    <>
      <Input
        {...control}
        type="date"
        min="2000-01-01"
        max="2100-12-31"
        value={value}
        status={control["aria-invalid"] ? "error" : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {value && (
        <p className={styles.note}>
          <LocalTime at={value} day />
        </p>
      )}
    </>
  );
}

export function MoneyField({ field }: Props<"money">) {
  const { pointer, value, set } = useField(field);
  const money = isRow(value) ? value : {};
  return (
    <FieldFrame name={field.name} pointer={pointer} required={field.required} span={field.span}>
      {(control) => (
        <MoneyInput
          {...control}
          amount={typeof money["amount_minor"] === "number" ? money["amount_minor"] : null}
          currency={typeof money["currency"] === "string" ? money["currency"] : "CNY"}
          onChange={(amount, currency) => set(amount === null ? null : { amount_minor: amount, currency })}
        />
      )}
    </FieldFrame>
  );
}
