// The notice on a record, beside that record: where it stands, why it is needed, and publishing it.
import { Link } from "@tanstack/react-router";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { parseFigure } from "@/i18n/figures";
import { usePreview, usePublish } from "./api";
import { NoticeText } from "./notice-text";
import styles from "./notices.module.css";
import { NOTICE_TONE, type NoticeBrief, type NoticeKind } from "./types";

interface Props {
  kind: NoticeKind;
  subject: string;
  /** Why it has to be announced; none where it does not. */
  reason: string | null;
  notice: NoticeBrief | null;
  mayPublish: boolean;
}

function PublishDialog({ kind, subject, onClose }: Pick<Props, "kind" | "subject"> & { onClose: () => void }) {
  const { t } = useTranslation("notices");
  const say = useFaultText();
  const keyOf = useOnceKey();
  const [typed, setTyped] = useState("");
  const days = parseFigure(typed) ?? undefined;
  const preview = usePreview(kind, subject, undefined);
  const publish = usePublish(kind, subject);
  const wrong = faultsByPointer(publish.error).get("/days");
  const send = () => publish.mutate({ days, key: keyOf(subject, typed) }, { onSuccess: onClose });
  return (
    <Modal
      open
      width={720}
      title={t("publish.title")}
      okText={t("publish.do")}
      cancelText={t("cancel")}
      okButtonProps={{ loading: publish.isPending, disabled: preview.data === undefined }}
      onOk={send}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.form}>
        <p>{t("publish.text")}</p>
        <QueryView query={preview}>
          {(content) => (
            <>
              <NoticeText content={content} />
              <Field
                label={t("publish.days")}
                hint={t("publish.daysHint", { count: content.rule.days })}
                optional
                {...(wrong && { fault: say(wrong) })}
              >
                {(control) => (
                  <Input
                    {...control}
                    className={styles.days}
                    dir="ltr"
                    inputMode="numeric"
                    autoComplete="off"
                    placeholder={String(content.days)}
                    value={typed}
                    onChange={({ target }) => setTyped(target.value)}
                  />
                )}
              </Field>
            </>
          )}
        </QueryView>
        {!wrong && <FormProblem error={publish.error} />}
      </div>
    </Modal>
  );
}

function Standing({ notice }: { notice: NoticeBrief }) {
  const { t } = useTranslation("notices");
  const open = notice.state === "published" || notice.state === "objected";
  return (
    <>
      <p>
        <StateTag tone={NOTICE_TONE[notice.state]}>{t(`state.${notice.state}`)}</StateTag>
      </p>
      <p>
        <Link to="/notices/$id" params={{ id: notice.number }}>
          <bdi>{notice.number}</bdi>
        </Link>
      </p>
      {open && (
        <p className={styles.meta}>
          {t("until")} <LocalTime at={notice.ends_on} zone={notice.zone} day />
        </p>
      )}
      {notice.open_objections > 0 && <p className={styles.meta}>{t("openCount", { count: notice.open_objections })}</p>}
      {!notice.current && <p className="muted">{t("outdated")}</p>}
    </>
  );
}

export function SubjectNotice({ kind, subject, reason, notice, mayPublish }: Props) {
  const { t } = useTranslation("notices");
  const [publishing, setPublishing] = useState(false);
  if (!reason && !notice && !mayPublish) return null;
  return (
    <Card title={t("subject.title")}>
      <div className={styles.subject}>
        {notice && <Standing notice={notice} />}
        {!notice && <p>{t(reason ? "subject.missing" : "subject.voluntary")}</p>}
        {reason && <p className="muted">{t(`subject.reason.${reason}`)}</p>}
        {mayPublish && (
          <div>
            <Button onClick={() => setPublishing(true)}>{t("publish.name")}</Button>
          </div>
        )}
      </div>
      {publishing && <PublishDialog kind={kind} subject={subject} onClose={() => setPublishing(false)} />}
    </Card>
  );
}
