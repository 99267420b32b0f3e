// Carries an import out, whole or without the rows that have faults, or throws it away.
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportRead } from "@/api/generated/silkbridge.schemas";
import { FormProblem } from "@/components/form-problem";
import { useCommit, useDiscard } from "./api";
import styles from "./imports.module.css";
import { letGo } from "./kept-file";

interface Props {
  batch: ImportRead;
  /** How many rows have faults; undefined until it is known. */
  faulty: number | undefined;
  onDiscarded: () => void;
}

export function CarryOut({ batch, faulty, onDiscarded }: Props) {
  const { t } = useTranslation("imports");
  const [submit, setSubmit] = useState(false);
  const commit = useCommit(batch.id);
  const discard = useDiscard();
  const carry = () => commit.mutate({ only_valid: (faulty ?? 0) > 0, submit }, { onSuccess: () => letGo(batch.id) });
  const drop = () =>
    discard.mutate(batch, {
      onSuccess: () => {
        letGo(batch.id);
        onDiscarded();
      },
    });
  const whole = faulty === 0;
  return (
    <div className={styles.carry}>
      <p>{t(batch.valid === 0 ? "carry.none" : whole ? "carry.whole" : "carry.others", { count: faulty ?? 0 })}</p>
      <Checkbox checked={submit} disabled={batch.valid === 0} onChange={(event) => setSubmit(event.target.checked)}>
        {t("carry.submit")}
      </Checkbox>
      <FormProblem error={commit.error ?? discard.error} />
      <div className={styles.actions}>
        <Button
          type="primary"
          disabled={batch.valid === 0 || faulty === undefined}
          loading={commit.isPending}
          onClick={carry}
        >
          {t(whole ? "carry.do" : "carry.doOthers", { count: batch.valid })}
        </Button>
        <Button danger loading={discard.isPending} disabled={commit.isPending} onClick={drop}>
          {t("carry.discard")}
        </Button>
      </div>
    </div>
  );
}
