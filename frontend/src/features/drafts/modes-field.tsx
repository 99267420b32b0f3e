// The ways to acquire the technology: those that are ticked, each with its terms.
import { originalOf } from "./content";
import { FieldFrame } from "./field-frame";
import type { FieldOf } from "./fields";
import { useForm } from "./form-context";
import styles from "./modes.module.css";
import { isList, isRow, type Row } from "./pointer";
import { controlId } from "./steps";
import { TextInput } from "./text-input";
import { useWords } from "./words";

const MODES = [
  "assign",
  "licence_exclusive",
  "licence_sole",
  "licence_ordinary",
  "equity",
  "joint",
  "service",
  "free_then_pay",
  "open_licence",
] as const;
const TERMS = 2000;

export function ModesField({ field }: { field: FieldOf<"modes"> }) {
  const { kind, content, change } = useForm();
  const { t, why } = useWords(kind);
  const value = content[field.name];
  const offered = isList(value) ? value.filter(isRow) : [];
  const find = (mode: string) => offered.findIndex((row) => row["mode"] === mode);
  const toggle = (mode: string) => {
    const rest = offered.filter((row) => row["mode"] !== mode);
    const rows: Row[] = rest.length < offered.length ? rest : [...rest, { mode, terms: "" }];
    change([field.name], rows.toSorted((one, other) => orderOf(one) - orderOf(other)));
  };
  return (
    <FieldFrame name={field.name} pointer={`/${field.name}`} required={field.required} group>
      {() => (
        <div className={styles.modes}>
          {MODES.map((mode) => {
            const index = find(mode);
            const name = t(`portal:mode.${mode}`);
            const id = controlId(`/${field.name}/${index}/terms`);
            return (
              <div key={mode} className={styles.mode} data-chosen={index >= 0}>
                <label>
                  <input type="checkbox" checked={index >= 0} onChange={() => toggle(mode)} />
                  <span>
                    {name}
                    <small>{why("mode", mode)}</small>
                  </span>
                </label>
                {index >= 0 && (
                  <div className={styles.terms}>
                    <label htmlFor={id}>{t("modes.terms", { mode: name })}</label>
                    <TextInput
                      id={id}
                      rows={1}
                      max={TERMS}
                      lang={originalOf(content)}
                      value={String(offered[index]?.["terms"] ?? "")}
                      onChange={(text) => change([field.name, index, "terms"], text)}
                    />
                  </div>
                )}
              </div>
            );
          })}
        </div>
      )}
    </FieldFrame>
  );
}

const orderOf = (row: Row) => MODES.findIndex((mode) => mode === row["mode"]);
