// Fields of technology out of the tree: chosen ones above, the tree below, narrowed by a word.
import { Input } from "antd";
import { useState } from "react";
import { CloseIcon } from "@/components/icons";
import type { Field as TaxonomyField } from "@/api/generated/silkbridge.schemas";
import { FieldFrame } from "./field-frame";
import type { FieldOf } from "./fields";
import { useForm } from "./form-context";
import { isList } from "./pointer";
import styles from "./taxonomy.module.css";
import { useWords } from "./words";

const MOST = 5;

const speaks = (field: TaxonomyField, word: string) =>
  [field.name, ...Object.values(field.names)].some((name) => name.toLowerCase().includes(word));

interface Branch {
  root: TaxonomyField;
  leaves: TaxonomyField[];
}

/** The branches with those of their fields that speak of the word; a branch that does keeps all. */
export function branchesOf(fields: readonly TaxonomyField[], word: string): Branch[] {
  const wanted = word.trim().toLowerCase();
  return fields
    .filter((field) => field.parent === null)
    .map((root) => {
      const all = fields.filter((field) => field.parent === root.code);
      const leaves = speaks(root, wanted) ? all : all.filter((field) => speaks(field, wanted));
      return { root, leaves };
    })
    .filter(({ root, leaves }) => leaves.length > 0 || speaks(root, wanted));
}

export function TaxonomyFields({ field }: { field: FieldOf<"taxonomy"> }) {
  const { kind, content, change, vocabulary } = useForm();
  const { t, field: nameOf } = useWords(kind);
  const [word, setWord] = useState("");
  const value = content[field.name];
  const chosen = isList(value) ? value.map(String) : [];
  const names = new Map(vocabulary.fields.map((one) => [one.code, one.name]));
  const toggle = (code: string) =>
    change([field.name], chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  const full = chosen.length >= MOST;
  const branches = branchesOf(vocabulary.fields, word);
  const box = (one: TaxonomyField) => (
    <label key={one.code} className={styles.box}>
      <input
        type="checkbox"
        checked={chosen.includes(one.code)}
        disabled={full && !chosen.includes(one.code)}
        onChange={() => toggle(one.code)}
      />
      {one.name}
    </label>
  );
  return (
    <FieldFrame name={field.name} pointer={`/${field.name}`} required={field.required} group>
      {(control) => (
        <>
          <ul className={styles.chosen}>
            {chosen.map((code) => (
              <li key={code}>
                <button type="button" onClick={() => toggle(code)} aria-label={t("taxonomy.remove", { name: names.get(code) })}>
                  {names.get(code) ?? code}
                  <CloseIcon size={12} />
                </button>
              </li>
            ))}
            {full && <li className="muted">{t("taxonomy.full", { most: MOST })}</li>}
          </ul>
          <Input
            allowClear
            aria-label={t("taxonomy.narrow", { name: nameOf(field.name) })}
            aria-describedby={control["aria-describedby"]}
            placeholder={t("taxonomy.narrowHint")}
            value={word}
            onChange={(event) => setWord(event.target.value)}
          />
          <div className={styles.tree}>
            {branches.map(({ root, leaves }) => {
              const count = [root, ...leaves].filter((one) => chosen.includes(one.code)).length;
              return (
                <details key={`${root.code} ${word}`} open={word !== "" || count > 0 || undefined}>
                  <summary>
                    {root.name}
                    {count > 0 && <span className={styles.count}>{t("taxonomy.count", { count })}</span>}
                  </summary>
                  <div className={styles.leaves}>
                    {box({ ...root, name: t("taxonomy.whole", { name: root.name }) })}
                    {leaves.map(box)}
                  </div>
                </details>
              );
            })}
            {branches.length === 0 && <p className="muted">{t("taxonomy.none")}</p>}
          </div>
        </>
      )}
    </FieldFrame>
  );
}
