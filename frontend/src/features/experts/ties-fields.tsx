// The organisations an expert is tied to, one by one.
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { DateInput } from "@/components/date-input";
import { Field } from "@/components/field";
import { NativeSelect } from "@/components/native-select";
import styles from "./experts.module.css";
import { type ExpertTie, Relation } from "./types";

const MOST = 40;
const EMPTY: ExpertTie = { name: "", relation: "employment", until: null };

interface Props {
  ties: readonly ExpertTie[];
  fault: (pointer: string) => { fault: string } | undefined;
  onChange: (ties: ExpertTie[]) => void;
}

export function TiesFields({ ties, fault, onChange }: Props) {
  const { t } = useTranslation("panels");
  const put = (at: number, next: Partial<ExpertTie>) =>
    onChange(ties.map((tie, place) => (place === at ? { ...tie, ...next } : tie)));
  return (
    <div className={styles.ties}>
      <p className="muted">{t("ties.lead")}</p>
      {ties.map((tie, at) => (
        // rows have no identity of their own
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={styles.tie}>
          <Field label={t("ties.name")} required {...fault(`/ties/${at}/name`)}>
            {(control) => (
              <Input
                {...control}
                dir="auto"
                maxLength={200}
                value={tie.name}
                onChange={({ target }) => put(at, { name: target.value })}
              />
            )}
          </Field>
          <Field label={t("ties.relation")}>
            {(control) => (
              <NativeSelect
                {...control}
                label={t("ties.relation")}
                value={tie.relation}
                options={Object.values(Relation).map((one) => ({ value: one, label: t(`relation.${one}`) }))}
                onChange={(relation) => put(at, { relation })}
              />
            )}
          </Field>
          <Field label={t("ties.until")} optional {...fault(`/ties/${at}/until`)}>
            {(control) => (
              <DateInput
                {...control}
                value={tie.until ?? ""}
                onChange={({ target }) => put(at, { until: target.value || null })}
              />
            )}
          </Field>
          <Button type="text" onClick={() => onChange(ties.filter((_, place) => place !== at))}>
            {t("ties.remove")}
          </Button>
        </div>
      ))}
      {ties.length < MOST && <Button onClick={() => onChange([...ties, EMPTY])}>{t("ties.add")}</Button>}
    </div>
  );
}
