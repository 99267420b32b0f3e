// Before a step is taken: what it does, what it asks for, and what stood in its way.
import { Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { DateInput } from "@/components/date-input";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useStep } from "./api";
import { dayAhead } from "./due";
import styles from "./relays.module.css";
import { GRAVE } from "./stages";
import type { RelayAction, RelayRead, RelayStep } from "./types";

type Name = Exclude<keyof RelayStep, "action" | "version">;
type Said = Partial<Record<Name, string>>;
const DAYS: ReadonlySet<Name> = new Set(["graduates_on", "registered_on", "landed_on", "accelerates_until"]);
const AHEAD: ReadonlySet<Name> = new Set(["graduates_on", "accelerates_until"]);
const COMPANY: readonly Name[] = ["company", "company_code", "registered_on"];
const LENGTH: Partial<Record<Name, number>> = { comment: 2000, company_code: 60, site: 300, landing_site: 300 };

/** The fields of each step; all are needed but the comments named in `FREE`. */
const ASKED: Record<RelayAction, readonly Name[]> = {
  screen: ["comment"],
  admit: ["site", "mentor", "graduates_on"],
  register: COMPANY,
  start: [],
  propose: ["comment"],
  pass: ["comment"],
  return: ["comment"],
  accept: ["comment"],
  decline: ["comment"],
  recall: ["comment"],
  land: [...COMPANY, "landing_site", "landed_on"],
  accelerate: ["comment", "accelerates_until"],
  track: ["comment"],
  complete: ["comment"],
  withdraw: ["comment"],
  fail: ["comment"],
  land_elsewhere: ["place", "comment"],
};
const isFree = (action: RelayAction, relay: RelayRead) =>
  action === "accept" || (action === "track" && relay.mode === "local_registration");

function askedOf(action: RelayAction, relay: RelayRead): readonly Name[] {
  return action === "land" && relay.company ? ASKED.land.filter((name) => !COMPANY.includes(name)) : ASKED[action];
}

interface FieldProps {
  name: Name;
  action: RelayAction;
  free: boolean;
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
}

function StepField({ name, action, free, value, fault, onChange }: FieldProps) {
  const { t } = useTranslation("relays");
  const label = name === "comment" ? t(`step.${action}.comment`) : t(`field.${name}`);
  const status = fault ? "error" : "";
  return (
    <Field label={label} {...(free ? { optional: true } : { required: true })} {...(fault && { fault })}>
      {(control) =>
        DAYS.has(name) ? (
          <DateInput
            {...control}
            {...(AHEAD.has(name) ? { min: dayAhead(0) } : { max: dayAhead(0) })}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : name === "comment" ? (
          <Input.TextArea
            {...control}
            dir="auto"
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={LENGTH.comment}
            value={value}
            status={status}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <Input
            {...control}
            dir="auto"
            maxLength={LENGTH[name] ?? 200}
            value={value}
            status={status}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}

interface Props {
  relay: RelayRead;
  action: RelayAction;
  onClose: () => void;
}

export function StepDialog({ relay, action, onClose }: Props) {
  const { t } = useTranslation("relays");
  const say = useFaultText();
  const keyOf = useOnceKey();
  const step = useStep(relay);
  const [said, setSaid] = useState<Said>({});
  const faults = faultsByPointer(step.error);
  const asked = askedOf(action, relay);
  const take = () => {
    const given = Object.fromEntries(asked.map((name) => [name, said[name]?.trim() || (DAYS.has(name) ? null : "")]));
    step.mutate({ action, ...given, key: keyOf(relay.version, action, JSON.stringify(given)) }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={t(`step.${action}.name`)}
      okText={t(`step.${action}.name`)}
      cancelText={t("cancel")}
      okButtonProps={{ danger: GRAVE.includes(action), loading: step.isPending }}
      onOk={take}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.form}>
        <p>{t(`step.${action}.text`)}</p>
        {asked.map((name) => {
          const fault = faults.get(`/${name}`);
          return (
            <StepField
              key={name}
              name={name}
              action={action}
              free={isFree(action, relay)}
              value={said[name] ?? ""}
              fault={fault && say(fault)}
              onChange={(value) => setSaid({ ...said, [name]: value })}
            />
          );
        })}
        {faults.size === 0 && <FormProblem error={step.error} />}
      </div>
    </Modal>
  );
}
