// Which column of the file fills which field; another choice is tried on the file at once.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportRead } from "@/api/generated/silkbridge.schemas";
import { FormProblem } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { type Incoming, useDiscard, usePreview } from "./api";
import styles from "./imports.module.css";
import { keepFile, keptFile, letGo } from "./kept-file";

type Mapping = Record<string, string>;
const REQUIRED = new Set(["title", "summary"]);

const same = (one: Mapping, other: Mapping) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([field, column]) => other[field] === column);

/** Sends the kept file again with another mapping; the earlier preview is thrown away. */
function useAnotherMapping(batch: ImportRead, onPreviewed: (batch: ImportRead) => void) {
  const preview = usePreview();
  const discard = useDiscard();
  const file = keptFile(batch.id);
  const apply = (mapping: Mapping) => {
    if (!file) return;
    const { kind, organization_id: owner, locale } = batch;
    const incoming: Incoming = {
      file,
      kind,
      organization_id: owner,
      locale: locale as Incoming["locale"],
      mapping: JSON.stringify(mapping),
    };
    preview.mutate(incoming, {
      onSuccess: (again) => {
        keepFile(again.id, file);
        letGo(batch.id);
        discard.mutate(batch);
        onPreviewed(again);
      },
    });
  };
  return { apply, preview, file };
}

interface Props {
  batch: ImportRead;
  onPreviewed: (batch: ImportRead) => void;
}

export function MappingPanel({ batch, onPreviewed }: Props) {
  const { t } = useTranslation("imports");
  const [mapping, setMapping] = useState<Mapping>(batch.mapping);
  const { apply, preview, file } = useAnotherMapping(batch, onPreviewed);
  const used = new Set(Object.values(mapping));
  const unused = batch.columns.filter((column) => !used.has(column));
  const changed = !same(mapping, batch.mapping);
  const options = [
    { value: "", label: t("notUsed") },
    ...batch.columns.map((column) => ({ value: column, label: column })),
  ];
  const set = (field: string, column: string) => {
    const { [field]: _, ...others } = mapping;
    setMapping(column ? { ...others, [field]: column } : others);
  };
  return (
    <>
      <ul className={styles.mapping}>
        {batch.fields.map(({ field, label }) => (
          <li key={field} data-used={field in mapping}>
            <span className={styles.fieldName}>
              {label}
              {REQUIRED.has(field) && <small className="muted"> {t("portal:common.required")}</small>}
            </span>
            <NativeSelect
              label={t("columnOf", { field: label })}
              value={mapping[field] ?? ""}
              options={options}
              disabled={!file}
              onChange={(column) => set(field, column)}
            />
          </li>
        ))}
      </ul>
      {unused.length > 0 && (
        <p className={styles.unused}>
          {t("unused")}{" "}
          {unused.map((column) => (
            <bdi key={column} className="tag">
              {column}
            </bdi>
          ))}
        </p>
      )}
      <FormProblem error={preview.error} />
      <div className={styles.actions}>
        <Button disabled={!changed || !file} loading={preview.isPending} onClick={() => apply(mapping)}>
          {t("lookAgain")}
        </Button>
        <span className="muted">{t(file ? (changed ? "mappingChanged" : "mappingHint") : "fileGone")}</span>
      </div>
    </>
  );
}
