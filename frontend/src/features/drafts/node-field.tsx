// The node that reviews the listing and looks after it.
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { FieldFrame } from "./field-frame";
import type { FieldOf } from "./fields";
import { useForm } from "./form-context";

export function NodeField({ field }: { field: FieldOf<"node"> }) {
  const { t } = useTranslation("wizard");
  const { content, change, vocabulary } = useForm();
  const value = content[field.name];
  const options = vocabulary.nodes.map(({ id, name, city_name: city }) => ({
    value: id,
    label: city ? `${name} · ${city}` : name,
  }));
  return (
    <FieldFrame name={field.name} pointer={`/${field.name}`} required={field.required} span={field.span}>
      {(control) => (
        <Select
          {...control}
          value={typeof value === "string" ? value : null}
          options={options}
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t("node.placeholder")}
          onChange={(next: string) => change([field.name], next)}
        />
      )}
    </FieldFrame>
  );
}
