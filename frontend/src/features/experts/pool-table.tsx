// The pool as a desk sees it: who waits, who is in it, and what is decided.
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { BlockTable } from "@/components/block-table";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { PersonChip } from "@/components/person-chip";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { StateTag } from "@/components/state-tag";
import { useDecide } from "./api";
import styles from "./experts.module.css";
import { EXPERT_TONE } from "./standing";
import type { ExpertAction, ExpertRead } from "./types";

const DECIDED = ["admit", "reject", "suspend"] as const;
type Decided = (typeof DECIDED)[number];
const isDecided = (action: ExpertAction): action is Decided => DECIDED.some((one) => one === action);

interface DialogProps {
  expert: ExpertRead;
  action: Decided;
  nameOf: (code: string) => string;
  onClose: () => void;
}

function DecisionDialog({ expert, action, nameOf, onClose }: DialogProps) {
  const { t } = useTranslation("panels");
  const say = useFaultText();
  const keyOf = useOnceKey();
  const deciding = useDecide(expert);
  const [note, setNote] = useState("");
  const faults = faultsByPointer(deciding.error);
  const wrong = faults.get("/note");
  const send = () =>
    deciding.mutate({ action, note, key: keyOf(expert.version, action, note) }, { onSuccess: onClose });
  return (
    <Modal
      open
      title={t(`decide.${action}`)}
      okText={t(`decide.${action}`)}
      cancelText={t("cancel")}
      okButtonProps={{ danger: action !== "admit", loading: deciding.isPending }}
      onOk={send}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.form}>
        <PersonChip name={expert.person.name} role={<bdi>{[expert.unit, expert.position].filter(Boolean).join(" · ")}</bdi>} />
        <p className={styles.words} dir="auto">
          {expert.areas}
        </p>
        <p className="muted">{expert.field_codes.map(nameOf).join(" · ")}</p>
        <ul>
          {expert.ties.map((tie) => (
            <li key={`${tie.name}${tie.relation}`}>
              <bdi>{tie.name}</bdi> · {t(`relation.${tie.relation}`)}
              {tie.until && (
                <>
                  {" "}
                  · {t("ties.until")} <LocalTime at={tie.until} day />
                </>
              )}
            </li>
          ))}
        </ul>
        <Field
          label={t("decide.note")}
          {...(action === "admit" ? { optional: true } : { required: true })}
          {...(wrong && { fault: say(wrong) })}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              dir="auto"
              maxLength={1000}
              autoSize={{ minRows: 2, maxRows: 8 }}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
        {faults.size === 0 && <FormProblem error={deciding.error} />}
      </div>
    </Modal>
  );
}

interface Props {
  experts: readonly ExpertRead[];
  /** The name of a field of technology. */
  nameOf: (code: string) => string;
  languageOf: (code: string) => string;
}

export function PoolTable({ experts, nameOf, languageOf }: Props) {
  const { t } = useTranslation("panels");
  const [deciding, setDeciding] = useState<{ expert: ExpertRead; action: Decided }>();
  return (
    <>
      <BlockTable
        label={t("pool.title")}
        rows={experts}
        columns={[
          {
            key: "person",
            head: t("pool.expert"),
            cell: (row) => (
              <PersonChip
                name={row.person.name}
                role={<bdi>{[row.unit, row.position].filter(Boolean).join(" · ")}</bdi>}
              />
            ),
          },
          {
            key: "kind",
            head: t("pool.judges"),
            cell: (row) => (
              <>
                {t(`kind.${row.kind}`)}
                <br />
                <small className="muted">{row.field_codes.map(nameOf).join(" · ")}</small>
              </>
            ),
          },
          {
            key: "languages",
            head: t("profile.languages"),
            half: "start",
            cell: (row) => row.languages.map(languageOf).join(" · "),
          },
          { key: "ties", head: t("ties.title"), half: "end", cell: (row) => t("ties.count", { count: row.ties.length }) },
          {
            key: "state",
            head: t("pool.state"),
            cell: (row) => <StateTag tone={EXPERT_TONE[row.state]}>{t(`expert.${row.state}`)}</StateTag>,
          },
          {
            key: "steps",
            head: t("pool.decision"),
            cell: (row) => (
              <div className={styles.buttons}>
                {row.allowed_actions.filter(isDecided).map((action) => (
                  <Button key={action} size="small" onClick={() => setDeciding({ expert: row, action })}>
                    {t(`decide.${action}`)}
                  </Button>
                ))}
              </div>
            ),
          },
        ]}
      />
      {deciding && <DecisionDialog {...deciding} nameOf={nameOf} onClose={() => setDeciding(undefined)} />}
    </>
  );
}
