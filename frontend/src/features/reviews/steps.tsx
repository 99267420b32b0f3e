// The steps of a review: closing the qualification and the review, choosing, awarding, beginning again.
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useFormat } from "@/i18n/use-format";
import { useReviewStep } from "./api";
import styles from "./reviews.module.css";
import type { ReviewRead, ReviewStep } from "./types";

type Action = ReviewStep["action"];
const MAIN: ReadonlySet<string> = new Set(["qualify", "rank", "announce", "award"]);

interface DialogProps {
  review: ReviewRead;
  action: Action;
  onClose: () => void;
}

interface ChoiceProps {
  review: ReviewRead;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function Choice({ review, chosen, onChange }: ChoiceProps) {
  const { t } = useTranslation("panels");
  const { number } = useFormat();
  const rows = review.ranking?.rows ?? [];
  const figure = (value: number) => number(value, { maximumFractionDigits: 2 });
  const options = [
    { value: "", label: t("announce.nobody") },
    ...rows.map((row) => ({
      value: row.proposal_id,
      label: t("announce.option", { place: row.place, name: row.organization_name, mean: figure(row.mean) }),
    })),
  ];
  return (
    <>
      {Array.from({ length: Math.min(review.places, rows.length) }, (_, place) => (
        // a place is what it is
        // oxlint-disable-next-line react/no-array-index-key
        <Field key={place} label={t("announce.place", { number: place + 1 })}>
          {(control) => (
            <NativeSelect
              {...control}
              label={t("announce.place", { number: place + 1 })}
              value={chosen[place] ?? ""}
              options={options}
              onChange={(id) => {
                const next = [...chosen];
                next[place] = id;
                onChange(next);
              }}
            />
          )}
        </Field>
      ))}
    </>
  );
}

/** The first places of the ranking, as many as there are awards. */
const best = (review: ReviewRead) => (review.ranking?.rows ?? []).slice(0, review.places).map((row) => row.proposal_id);

function StepDialog({ review, action, onClose }: DialogProps) {
  const { t } = useTranslation("panels");
  const say = useFaultText();
  const keyOf = useOnceKey();
  const step = useReviewStep(review);
  const [comment, setComment] = useState("");
  const [fresh, setFresh] = useState(false);
  const [chosen, setChosen] = useState(() => best(review));
  const faults = faultsByPointer(step.error);
  const wrong = faults.get("/comment");
  const explains = action === "announce" || action === "review_again";
  const send = () => {
    const taken = {
      action,
      comment,
      ...(action === "announce" && { proposals: chosen.filter((id) => id !== "") }),
      ...(action === "review_again" && { fresh }),
    };
    step.mutate({ ...taken, key: keyOf(review.version, JSON.stringify(taken)) }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={t(`step.${action}.name`)}
      okText={t(`step.${action}.do`)}
      cancelText={t("cancel")}
      okButtonProps={{ danger: action === "review_again", loading: step.isPending }}
      onOk={send}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.form}>
        <p>{t(`step.${action}.text`)}</p>
        {action === "announce" && <Choice review={review} chosen={chosen} onChange={setChosen} />}
        {action === "review_again" && (
          <label className={styles.check}>
            <input type="checkbox" checked={fresh} onChange={({ target }) => setFresh(target.checked)} />
            <span>{t("step.review_again.fresh")}</span>
          </label>
        )}
        {explains && (
          <Field
            label={t(`step.${action}.comment`)}
            {...(action === "announce" ? { optional: true } : { required: true })}
            {...(wrong && { fault: say(wrong) })}
          >
            {(control) => (
              <Input.TextArea
                {...control}
                dir="auto"
                maxLength={2000}
                autoSize={{ minRows: 2, maxRows: 8 }}
                value={comment}
                onChange={({ target }) => setComment(target.value)}
              />
            )}
          </Field>
        )}
        {[...faults].filter(([pointer]) => pointer !== "/comment").map(([pointer, fault]) => (
          <p key={pointer} role="alert">
            {say(fault)}
          </p>
        ))}
        {faults.size === 0 && <FormProblem error={step.error} />}
      </div>
    </Modal>
  );
}

export function ReviewSteps({ review, primary }: { review: ReviewRead; primary: boolean }) {
  const { t } = useTranslation(["panels", "problems"]);
  const [taking, setTaking] = useState<Action>();
  const offered = review.allowed_actions as Action[];
  if (offered.length + review.barred_actions.length === 0) return null;
  return (
    <div className={styles.steps}>
      {offered.length > 0 && (
        <div className={styles.buttons}>
          {offered.map((action) => (
            <Button key={action} type={primary && MAIN.has(action) ? "primary" : "default"} onClick={() => setTaking(action)}>
              {t(`step.${action}.name`)}
            </Button>
          ))}
        </div>
      )}
      {review.barred_actions.length > 0 && (
        <ul className={styles.barred}>
          {review.barred_actions.map(({ action, code, params }) => (
            <li key={action}>
              {t("barred", { step: t(`step.${action}.name`), why: t(`problems:${code}`, params) })}
            </li>
          ))}
        </ul>
      )}
      {taking && <StepDialog review={review} action={taking} onClose={() => setTaking(undefined)} />}
    </div>
  );
}
