// A guided form: rail of steps, when it was saved, fields with help beside them, completeness.
import { Button } from "antd";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { type Saving, SavingNote } from "./saving-note";
import styles from "./step-wizard.module.css";
import { ToneGlyph } from "./tone";

export interface WizardStep {
  key: string;
  name: string;
  /** Whether something is wrong in this step, lacks, or whether it is complete. */
  mark?: "fault" | "missing" | "done";
}

interface Props {
  title: ReactNode;
  steps: readonly WizardStep[];
  /** Index of the present step. */
  current: number;
  onStep: (index: number) => void;
  saving: Saving;
  /** 0 to 100. */
  completeness: number;
  /** What lacks, shown when the completeness is asked for. */
  lacking?: ReactNode;
  /** Help with an example, beside the fields. */
  help?: ReactNode;
  /** Instead of «next» on the last step. */
  finish?: ReactNode;
  children: ReactNode;
}

const MARK = { fault: "stop", missing: "neutral", done: "done" } as const;

function Rail({ steps, current, onStep }: Pick<Props, "steps" | "current" | "onStep">) {
  const { t } = useTranslation();
  const place = (index: number) => (index < current ? "past" : index === current ? "now" : "ahead");
  return (
    <nav aria-label={t("wizard.steps")}>
      <ol className={styles.rail}>
        {steps.map(({ key, name, mark }, index) => (
          <li key={key} data-place={place(index)}>
            <button type="button" aria-current={index === current ? "step" : undefined} onClick={() => onStep(index)}>
              <span>{name}</span>
              {mark && (
                <span className={styles.mark} data-mark={mark}>
                  <ToneGlyph tone={MARK[mark]} size={10} />
                  <span className="sr-only">{t(`wizard.mark.${mark}`)}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Completeness({ completeness, lacking }: Pick<Props, "completeness" | "lacking">) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const figure = (
    <>
      {t("wizard.complete")} <b>{number(completeness / 100, { style: "percent" })}</b>
    </>
  );
  if (!lacking) return <span className={styles.complete}>{figure}</span>;
  return (
    <details className={styles.complete}>
      <summary>
        <span>{figure}</span>
        <progress className={styles.meter} value={completeness} max={100} aria-hidden="true" />
      </summary>
      <div className={styles.lacking}>{lacking}</div>
    </details>
  );
}

export function StepWizard(props: Props) {
  const { title, steps, current, onStep, saving, completeness, lacking, help, finish, children } = props;
  const { t } = useTranslation();
  const top = useRef<HTMLElement>(null);
  const seen = useRef(current);
  useEffect(() => {
    if (seen.current !== current) top.current?.scrollIntoView({ block: "start" });
    seen.current = current;
  }, [current]);
  return (
    <section className={`card ${styles.wizard}`} ref={top}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {title} · {t("wizard.step", { step: current + 1, count: steps.length })}
        </h2>
        <span role="status">
          <SavingNote saving={saving} />
        </span>
      </div>
      <Rail steps={steps} current={current} onStep={onStep} />
      <p className={styles.here} aria-hidden="true">
        {steps[current]?.name}
      </p>
      <div className={styles.body}>
        <div className={styles.fields}>{children}</div>
        {help && <div className={styles.help}>{help}</div>}
      </div>
      <div className={styles.foot}>
        <Button disabled={current === 0} onClick={() => onStep(current - 1)}>
          {t("wizard.back")}
        </Button>
        <Completeness completeness={completeness} lacking={lacking} />
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
