// An answer that must say why: the comment, and for a return also notes on single fields.
import { Button, Input } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnyListing, ListingAction } from "@/api/types";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import styles from "./answer-form.module.css";
import type { useAnswer } from "./api";
import { RemarkFields } from "./remark-fields";
import type { RemarkTools } from "./use-remarks";

interface Props {
  listing: AnyListing;
  action: ListingAction;
  remarks: RemarkTools;
  answer: ReturnType<typeof useAnswer>;
}

export function AnswerForm({ listing, action, remarks, answer }: Props) {
  const { t } = useTranslation("review");
  const say = useFaultText();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const missing = remarks.comment.trim() === "";
  const fault = faultsByPointer(answer.error).get("/comment");
  const faultText = tried && missing ? t("comment.needed") : fault && say(fault);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) {
      goToFault(form.current);
      return;
    }
    const fields = remarks.fields.filter(({ text }) => text.trim() !== "");
    answer.mutate(
      { action, version: listing.version, comment: remarks.comment, field_comments: action === "return" ? fields : [] },
      { onSuccess: remarks.clear, onError: () => goToFault(form.current) },
    );
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <Field label={t(`comment.label.${action}`)} hint={t(`comment.hint.${action}`)} fault={faultText} required>
        {(control) => (
          <Input.TextArea
            {...control}
            status={faultText ? "error" : ""}
            dir="auto"
            value={remarks.comment}
            maxLength={4000}
            autoSize={{ minRows: 3, maxRows: 12 }}
            onChange={(event) => remarks.setComment(event.target.value)}
          />
        )}
      </Field>
      {action === "return" && (
        <RemarkFields kind={listing.kind} original={listing.original_locale} remarks={remarks} />
      )}
      {!fault && <FormProblem error={answer.error} />}
      <div className={styles.buttons}>
        <Button danger={action !== "resume"} htmlType="submit" loading={answer.isPending}>
          {t(`do.${action}`)}
        </Button>
        <Button type="text" onClick={() => remarks.setOpen(undefined)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
