// What the owner declares about a technology: six questions, an explanation, the funder's consent.
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Answers, type CaseRead, Answer, Flag } from "@/api/generated/silkbridge.schemas";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useDeclaring } from "./api";
import styles from "./compliance.module.css";

const FLAGS = Object.values(Flag);
const ANSWERS = Object.values(Answer);
type Given = Partial<Answers>;

function Questions({ given, onChange }: { given: Given; onChange: (given: Given) => void }) {
  const { t } = useTranslation("compliance");
  return FLAGS.map((flag) => (
    <fieldset key={flag} className={styles.question}>
      <legend className="sr-only">{t(`question.${flag}`)}</legend>
      <span aria-hidden="true">{t(`question.${flag}`)}</span>
      <div className={styles.choices}>
        {ANSWERS.map((answer) => (
          <label key={answer} className={styles.choice}>
            <input
              type="radio"
              name={flag}
              checked={given[flag] === answer}
              onChange={() => onChange({ ...given, [flag]: answer })}
            />
            {t(`answer.${answer}`)}
          </label>
        ))}
      </div>
    </fieldset>
  ));
}

function Form({ found, onClose }: { found: CaseRead; onClose: () => void }) {
  const { t } = useTranslation("compliance");
  const say = useFaultText();
  const before = found.declaration;
  const [given, setGiven] = useState<Given>(before?.answers ?? {});
  const [statement, setStatement] = useState(before?.statement ?? "");
  const [approval, setApproval] = useState(before?.approval ?? "");
  const declaring = useDeclaring(found);
  const fault = faultsByPointer(declaring.error).get("/statement");
  const whole = FLAGS.every((flag) => given[flag]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (whole) declaring.mutate({ answers: given as Answers, statement, approval }, { onSuccess: onClose });
  };
  return (
    <form className={styles.form} noValidate onSubmit={send}>
      <Questions given={given} onChange={setGiven} />
      <Field label={t("declare.statement")} hint={t("declare.statementHint")} {...(fault && { fault: say(fault) })}>
        {(control) => (
          <Input.TextArea
            {...control}
            dir="auto"
            value={statement}
            maxLength={4000}
            autoSize={{ minRows: 3, maxRows: 12 }}
            onChange={({ target }) => setStatement(target.value)}
          />
        )}
      </Field>
      <Field label={t("declare.approval")} optional>
        {(control) => (
          <Input {...control} dir="auto" value={approval} maxLength={200} onChange={({ target }) => setApproval(target.value)} />
        )}
      </Field>
      {!fault && <FormProblem error={declaring.error} />}
      <div className={styles.buttons}>
        <Button htmlType="submit" disabled={!whole} loading={declaring.isPending}>
          {t("declare.send")}
        </Button>
        <Button type="text" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

function Told({ found }: { found: CaseRead }) {
  const { t } = useTranslation("compliance");
  const told = found.declaration;
  if (!told) return <p className="muted">{t("declare.none")}</p>;
  return (
    <div className={styles.form}>
      {FLAGS.map((flag) => (
        <div key={flag} className={styles.question}>
          <span>{t(`question.${flag}`)}</span>
          <StateTag tone={told.answers[flag] === "no" ? "done" : "wait"}>{t(`answer.${told.answers[flag]}`)}</StateTag>
        </div>
      ))}
      {told.statement && (
        <blockquote className={styles.quote} dir="auto">
          {told.statement}
        </blockquote>
      )}
      <p className={styles.line}>
        {told.approval && (
          <span>
            {t("declare.approval")} <bdi>{told.approval}</bdi>
          </span>
        )}
        {told.declared_by && <bdi>{told.declared_by.name}</bdi>}
        <LocalTime at={told.declared_at} />
        {found.earlier_declarations > 0 && <span>{t("declare.earlier", { count: found.earlier_declarations })}</span>}
      </p>
    </div>
  );
}

export function DeclarationPart({ found }: { found: CaseRead }) {
  const { t } = useTranslation("compliance");
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t("declare.title")}
      note={
        found.can_declare &&
        !open && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t(found.declaration ? "declare.again" : "declare.open")}
          </Button>
        )
      }
    >
      {open ? <Form found={found} onClose={() => setOpen(false)} /> : <Told found={found} />}
    </Section>
  );
}
