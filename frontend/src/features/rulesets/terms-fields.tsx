// The figures of one kind of rule set, each typed as people write it.
import { Checkbox, Input } from "antd";
import { useTranslation } from "react-i18next";
import { CostLine, type RuleKind } from "@/api/generated/silkbridge.schemas";
import { Field } from "@/components/field";
import { NativeSelect } from "@/components/native-select";
import styles from "./rulesets.module.css";
import { FIGURES, type FigureType, type Typed } from "./terms";

interface Props {
  kind: RuleKind;
  typed: Typed;
  fault: (name: string) => string | undefined;
  onChange: (typed: Typed) => void;
}
const CHOICES: Partial<Record<FigureType, readonly string[]>> = {
  formula: ["rule", "platform"],
  counting: ["calendar", "working"],
};
const SUFFIX: Partial<Record<FigureType, string>> = { share: "%" };

export function TermsFields({ kind, typed, fault, onChange }: Props) {
  const { t } = useTranslation(["rules", "fields"]);
  const put = (name: string, value: Typed[string]) => onChange({ ...typed, [name]: value });
  return (
    <div className={styles.terms}>
      {FIGURES[kind].map(([name, type]) => {
        const label = t(`fields:${name}`);
        const wrong = fault(name);
        const value = typed[name];
        if (type === "yes") {
          return (
            <Checkbox key={name} checked={value === true} onChange={({ target }) => put(name, target.checked)}>
              {label}
            </Checkbox>
          );
        }
        if (type === "lines") {
          const chosen = Array.isArray(value) ? value : [];
          return (
            <fieldset key={name} className={styles.lines}>
              <legend>{label}</legend>
              <Checkbox.Group
                value={chosen}
                options={Object.values(CostLine).map((line) => ({ value: line as string, label: t(`rules:line.${line}`) }))}
                onChange={(lines) => put(name, lines)}
              />
            </fieldset>
          );
        }
        return (
          <Field key={name} label={label} {...(wrong && { fault: wrong })}>
            {(control) =>
              type in CHOICES ? (
                <NativeSelect
                  {...control}
                  label={label}
                  value={String(value)}
                  options={(CHOICES[type] ?? []).map((one) => ({ value: one, label: t(`rules:${type}.${one}`) }))}
                  onChange={(one) => put(name, one)}
                />
              ) : (
                <Input
                  {...control}
                  dir="ltr"
                  inputMode="decimal"
                  autoComplete="off"
                  value={String(value ?? "")}
                  suffix={type === "money" ? "CNY" : SUFFIX[type]}
                  status={wrong ? "error" : ""}
                  onChange={({ target }) => put(name, target.value)}
                />
              )
            }
          </Field>
        );
      })}
    </div>
  );
}
