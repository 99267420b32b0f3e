// A contract with whoever runs the incubator: its term, its places, what is to be reached.
import { Button, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "@/components/date-input";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useContract, useOperators } from "./api";
import styles from "./incubators.module.css";

const TARGETS = ["reserved_target", "incubated_target", "landed_target"] as const;
const MOST = 10_000;
type Counted = (typeof TARGETS)[number] | "places";

/** A calendar year, as most contracts run. */
function thisYear() {
  const year = new Date().getFullYear();
  return { starts_on: `${year}-01-01`, ends_on: `${year}-12-31` };
}

export function ContractForm({ slug, onDone }: { slug: string; onDone: () => void }) {
  const { t } = useTranslation("incubators");
  const say = useFaultText();
  const enter = useContract(slug);
  const [asked, setAsked] = useState("");
  const operators = useOperators(asked);
  const [operator, setOperator] = useState<string | null>(null);
  const [term, setTerm] = useState(thisYear);
  const [counts, setCounts] = useState<Record<Counted, number>>({
    places: 10,
    reserved_target: 0,
    incubated_target: 0,
    landed_target: 0,
  });
  const faults = faultsByPointer(enter.error);
  const fault = (name: string) => {
    const found = faults.get(`/${name}`);
    return found && { fault: say(found) };
  };
  const send = () => operator && enter.mutate({ operator_id: operator, ...term, ...counts }, { onSuccess: onDone });
  return (
    <div className={styles.form}>
      <Field label={t("contract.field.operator_id")} required {...fault("operator_id")}>
        {(control) => (
          <Select<string>
            {...control}
            value={operator}
            options={operators.data ?? []}
            loading={operators.isFetching}
            showSearch={{ filterOption: false, onSearch: setAsked }}
            onChange={setOperator}
          />
        )}
      </Field>
      <div className={styles.fields}>
        {(["starts_on", "ends_on"] as const).map((name) => (
          <Field key={name} label={t(`contract.field.${name}`)} required {...fault(name)}>
            {(control) => (
              <DateInput {...control} value={term[name]} onChange={({ target }) => setTerm({ ...term, [name]: target.value })} />
            )}
          </Field>
        ))}
        {(["places", ...TARGETS] as const).map((name) => (
          <Field key={name} label={t(`contract.field.${name}`)} {...fault(name)}>
            {(control) => (
              <InputNumber
                {...control}
                min={name === "places" ? 1 : 0}
                max={MOST}
                precision={0}
                value={counts[name]}
                onChange={(value) => setCounts({ ...counts, [name]: value ?? 0 })}
              />
            )}
          </Field>
        ))}
      </div>
      {faults.size === 0 && <FormProblem error={enter.error} />}
      <div className={styles.occupancy}>
        <Button type="primary" loading={enter.isPending} disabled={!operator || !term.starts_on || !term.ends_on} onClick={send}>
          {t("contract.save")}
        </Button>
        <Button onClick={onDone}>{t("contract.cancel")}</Button>
      </div>
    </div>
  );
}
