// Objections to a notice, each as far as the reader may know it, and what the desk does with them.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileRow } from "@/components/file-slot";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { QueryView } from "@/components/query-view";
import { StateTag } from "@/components/state-tag";
import { useEvidence, useObjections } from "./api";
import { DecisionDialog } from "./decision-dialog";
import styles from "./notices.module.css";
import { type NoticeAction, type NoticeRead, OBJECTION_TONE, type ObjectionRead } from "./types";

function Evidence({ notice, objection }: { notice: NoticeRead; objection: ObjectionRead }) {
  const open = useEvidence(notice.id, objection.id);
  if (objection.files.length === 0) return null;
  return (
    <>
      <ul>
        {objection.files.map((file) => (
          <FileRow key={file.id} name={file.name} size={file.size} onOpen={() => open.mutate(file.id)} />
        ))}
      </ul>
      <FormProblem error={open.error} />
    </>
  );
}

/** Who objects and what was said, for those who may know it. */
function Said({ objection }: { objection: ObjectionRead }) {
  const { t } = useTranslation("notices");
  const { objector, anonymous, mine } = objection;
  return (
    <>
      <p className={styles.meta}>
        {mine ? <span>{t("objection.mine")}</span> : objector ? <bdi>{objector}</bdi> : <span>{t("objection.unnamed")}</span>}
        {anonymous && <span>{t("objection.anonymous")}</span>}
        <span>
          {t("objection.filed")} <LocalTime at={objection.filed_at} />
        </span>
      </p>
      {objection.text && (
        <p className={styles.said} dir="auto">
          {objection.text}
        </p>
      )}
      {objection.text === null && <p className="muted">{t("objection.withheld")}</p>}
    </>
  );
}

function Outcome({ objection }: { objection: ObjectionRead }) {
  const { t } = useTranslation("notices");
  return (
    <>
      {objection.hearing && objection.heard_at && (
        <div className={styles.answer}>
          <p className={styles.meta}>
            {t("objection.heard")} <LocalTime at={objection.heard_at} />
          </p>
          <p className={styles.said} dir="auto">
            {objection.hearing}
          </p>
        </div>
      )}
      {objection.reason && objection.decided_at && (
        <div className={styles.answer}>
          <p className={styles.meta}>
            {t("objection.reason")} <LocalTime at={objection.decided_at} />
          </p>
          <p className={styles.said} dir="auto">
            {objection.reason}
          </p>
        </div>
      )}
    </>
  );
}

function One({ notice, objection }: { notice: NoticeRead; objection: ObjectionRead }) {
  const { t } = useTranslation("notices");
  const [taking, setTaking] = useState<NoticeAction>();
  const open = objection.state === "open";
  return (
    <li className={styles.objection}>
      <h3>
        {t("objection.title", { number: objection.position })}
        <StateTag tone={objection.overdue ? "stop" : OBJECTION_TONE[objection.state]}>
          {t(`objectionState.${objection.state}`)}
        </StateTag>
        {open && (
          <span className={styles.meta}>
            {t(objection.overdue ? "objection.overdue" : "objection.due")} <LocalTime at={objection.due_on} day />
          </span>
        )}
      </h3>
      <Said objection={objection} />
      <Evidence notice={notice} objection={objection} />
      <Outcome objection={objection} />
      {objection.allowed_actions.length > 0 && (
        <div className={`${styles.buttons} no-print`}>
          {objection.allowed_actions.map((action) => (
            <Button key={action} danger={action === "uphold"} onClick={() => setTaking(action)}>
              {t(`step.${action}.name`)}
            </Button>
          ))}
        </div>
      )}
      {taking && (
        <DecisionDialog notice={notice} objection={objection} action={taking} onClose={() => setTaking(undefined)} />
      )}
    </li>
  );
}

export function Objections({ notice }: { notice: NoticeRead }) {
  const { t } = useTranslation("notices");
  const query = useObjections(notice.number);
  if (notice.objections === 0) return <p className="muted">{t("objection.none")}</p>;
  return (
    <QueryView query={query}>
      {(raised) => (
        <ol className={styles.objections}>
          {raised.map((objection) => (
            <One key={objection.id} notice={notice} objection={objection} />
          ))}
        </ol>
      )}
    </QueryView>
  );
}
