// Questions and answers in public: nobody learns who asked.
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { QueryView } from "@/components/query-view";
import { StateTag } from "@/components/state-tag";
import { useAnswer, useAsk, useQuestions } from "./api";
import styles from "./courses.module.css";
import type { CourseRead, QuestionRead } from "./types";

interface FormProps {
  label: string;
  hint: string;
  send: string;
  most: number;
  pending: boolean;
  error: unknown;
  onSend: (text: string, done: () => void) => void;
}

function TextForm({ label, hint, send, most, pending, error, onSend }: FormProps) {
  const say = useFaultText();
  const [text, setText] = useState("");
  const found = faultsByPointer(error).get("/text");
  const fault = found && say(found);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(text, () => setText(""));
      }}
    >
      <Field label={label} hint={hint} required {...(fault && { fault })}>
        {(control) => (
          <Input.TextArea
            {...control}
            dir="auto"
            autoSize={{ minRows: 2, maxRows: 10 }}
            maxLength={most}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {!fault && <FormProblem error={error} />}
      <Button htmlType="submit" loading={pending} disabled={text.trim() === ""}>
        {send}
      </Button>
    </form>
  );
}

function AnswerForm({ course, question }: { course: CourseRead; question: QuestionRead }) {
  const { t } = useTranslation("course");
  const keyOf = useOnceKey();
  const answer = useAnswer(course);
  return (
    <TextForm
      label={t("question.answer")}
      hint={t("question.answerHint")}
      send={t("question.publish")}
      most={3000}
      pending={answer.isPending}
      error={answer.error}
      onSend={(text, done) =>
        answer.mutate({ id: question.id, text, key: keyOf(question.id, text) }, { onSuccess: done })
      }
    />
  );
}

function Question({ course, question }: { course: CourseRead; question: QuestionRead }) {
  const { t } = useTranslation("course");
  return (
    <li>
      <p className={styles.question} dir="auto">
        {question.text}
      </p>
      <p className={styles.when}>
        <LocalTime at={question.asked_at} />
        {question.mine && <> · {t("question.mine")}</>}
      </p>
      {question.answered_at ? (
        <>
          <p className={styles.answer} dir="auto">
            {question.answer}
          </p>
          <p className={styles.when}>
            {t("question.answered")} <LocalTime at={question.answered_at} />
          </p>
        </>
      ) : (
        <StateTag tone="wait">{t("question.waits")}</StateTag>
      )}
      {!question.answered_at && course.may.includes("answer") && <AnswerForm course={course} question={question} />}
    </li>
  );
}

export function Questions({ course }: { course: CourseRead }) {
  const { t } = useTranslation("course");
  const questions = useQuestions(course.challenge_id);
  const keyOf = useOnceKey();
  const ask = useAsk(course);
  return (
    <>
      <QueryView query={questions}>
        {(found) =>
          found.length > 0 ? (
            <ul className={styles.list}>
              {found.map((question) => (
                <Question key={question.id} course={course} question={question} />
              ))}
            </ul>
          ) : (
            <p className="muted">{t("question.none")}</p>
          )
        }
      </QueryView>
      {course.may.includes("ask") && (
        <TextForm
          label={t("question.ask")}
          hint={t("question.askHint")}
          send={t("question.send")}
          most={1000}
          pending={ask.isPending}
          error={ask.error}
          onSend={(text, done) => ask.mutate({ text, key: keyOf(text) }, { onSuccess: done })}
        />
      )}
    </>
  );
}
