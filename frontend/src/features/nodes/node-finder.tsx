// Looks for nodes by name, city and kind while one types.
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { NativeSelect } from "@/components/native-select";
import styles from "./node-finder.module.css";
import type { Wanted } from "./tree";

interface Props {
  wanted: Wanted;
  /** Kinds of node that exist. */
  kinds: readonly string[];
  onChange: (wanted: Wanted) => void;
}

export function NodeFinder({ wanted, kinds, onChange }: Props) {
  const { t } = useTranslation();
  const options = [
    { value: "", label: t("organizations.allKinds") },
    ...kinds.map((kind) => ({ value: kind, label: t(`nodeKind.${kind}`) })),
  ];
  return (
    <div className={styles.finder} role="search">
      <Input
        value={wanted.q ?? ""}
        allowClear
        dir="auto"
        maxLength={80}
        placeholder={t("network.find")}
        aria-label={t("network.find")}
        className={styles.words}
        onChange={(event) => onChange({ ...wanted, q: event.target.value || undefined })}
      />
      <NativeSelect
        label={t("network.kind")}
        value={wanted.kind ?? ""}
        options={options}
        onChange={(kind) => onChange({ ...wanted, kind: kind || undefined })}
      />
    </div>
  );
}
