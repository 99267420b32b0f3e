// Notes on single fields, each with the field it is about.
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { ListingKind } from "@/api/types";
import { CloseIcon } from "@/components/icons";
import { NativeSelect } from "@/components/native-select";
import { useFieldName } from "@/components/field-name";
import styles from "./answer-form.module.css";
import { pointersOf } from "./pointers";
import type { RemarkTools } from "./use-remarks";

interface Props {
  kind: ListingKind;
  original: string;
  remarks: RemarkTools;
}

export function RemarkFields({ kind, original, remarks }: Props) {
  const { t } = useTranslation("review");
  const nameOf = useFieldName();
  const known = pointersOf(kind, original);
  const free = known.filter((pointer) => !remarks.fields.some((remark) => remark.pointer === pointer));
  return (
    <fieldset className={styles.remarks}>
      <legend className={styles.legend}>{t("remark.title")}</legend>
      {remarks.fields.map((remark, index) => (
        <div key={remark.pointer} className={styles.remark}>
          <label className={styles.field} htmlFor={`remark-${remark.pointer}`}>
            {nameOf(remark.pointer)}
          </label>
          <Input.TextArea
            id={`remark-${remark.pointer}`}
            value={remark.text}
            dir="auto"
            maxLength={2000}
            autoSize={{ minRows: 1, maxRows: 8 }}
            onChange={(event) => remarks.change(index, { ...remark, text: event.target.value })}
          />
          <Button
            type="text"
            icon={<CloseIcon />}
            aria-label={t("remark.remove", { field: nameOf(remark.pointer) })}
            onClick={() => remarks.remove(index)}
          />
        </div>
      ))}
      <NativeSelect
        label={t("remark.choose")}
        value=""
        options={[
          { value: "", label: t("remark.choose") },
          ...free.map((pointer) => ({ value: pointer, label: nameOf(pointer) })),
        ]}
        onChange={(pointer) => pointer && remarks.add(pointer)}
      />
    </fieldset>
  );
}
