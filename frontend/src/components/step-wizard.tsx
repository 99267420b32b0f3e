// A guided form: rail of steps, when it was saved, fields with help beside them, completeness.
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { StateTag } from "./state-tag";
import styles from "./step-wizard.module.css";

export type Saving = { state: "saved"; at: string } | { state: "saving" } | { state: "unsaved" } | { state: "failed" };

export interface WizardStep {
  key: string;
  name: string;
  /** Something is missing or wrong in this step. */
  faulty?: boolean;
}

interface Props {
  title: string;
  steps: readonly WizardStep[];
  /** Index of the present step. */
  current: number;
  onStep: (index: number) => void;
  saving: Saving;
  /** 0 to 100. */
  completeness: number;
  /** Help with an example, beside the fields. */
  help?: ReactNode;
  /** Instead of «next» on the last step. */
  finish?: ReactNode;
  children: ReactNode;
}

function SavingNote({ saving }: { saving: Saving }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  if (saving.state === "saved") {
    return <StateTag tone="done">{t("wizard.saved", { time: time(saving.at) })}</StateTag>;
  }
  if (saving.state === "failed") return <StateTag tone="stop">{t("wizard.failed")}</StateTag>;
  return <StateTag tone={saving.state === "saving" ? "progress" : "neutral"}>{t(`wizard.${saving.state}`)}</StateTag>;
}

export function StepWizard(props: Props) {
  const { title, steps, current, onStep, saving, completeness, help, finish, children } = props;
  const { t } = useTranslation();
  const { number } = useFormat();
  const place = (index: number) => (index < current ? "past" : index === current ? "now" : "ahead");
  return (
    <section className="card">
      <div className={styles.head}>
        <h2 className={styles.title}>
          {title} · {t("wizard.step", { step: current + 1, count: steps.length })}
        </h2>
        <span role="status">
          <SavingNote saving={saving} />
        </span>
      </div>
      <nav aria-label={t("wizard.steps")}>
        <ol className={styles.rail}>
          {steps.map((step, index) => (
            <li key={step.key} data-place={place(index)}>
              <button type="button" aria-current={index === current ? "step" : undefined} onClick={() => onStep(index)}>
                {step.name}
                {step.faulty && <StateTag tone="stop">{t("common.required")}</StateTag>}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.body}>
        <div className={styles.fields}>{children}</div>
        {help && <div className={styles.help}>{help}</div>}
      </div>
      <div className={styles.foot}>
        <Button disabled={current === 0} onClick={() => onStep(current - 1)}>
          {t("wizard.back")}
        </Button>
        <span className={styles.complete}>
          {t("wizard.complete")} <b>{number(completeness / 100, { style: "percent" })}</b>
        </span>
        {current < steps.length - 1 ? (
          <Button type="primary" onClick={() => onStep(current + 1)}>
            {t("wizard.next")}
          </Button>
        ) : (
          finish
        )}
      </div>
    </section>
  );
}
