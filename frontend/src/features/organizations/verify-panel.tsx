// The node's decision about an organisation: verify, or say no and why.
import { Button, Input } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackendOrganizationsLifecycleAction as Action, OrganizationRead } from "@/api/generated/silkbridge.schemas";
import { ButtonLink } from "@/components/button-link";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import { useStep } from "./desk-api";
import styles from "./panel.module.css";
import { VERIFICATION_TONE } from "./state-tone";

const YES: readonly Action[] = ["verify", "recheck"];
const NO: readonly Action[] = ["reject", "revoke"];

interface NoProps {
  organization: OrganizationRead;
  action: Action;
  step: ReturnType<typeof useStep>;
  onCancel: () => void;
}

function NoForm({ organization, action, step, onCancel }: NoProps) {
  const { t } = useTranslation("organization");
  const form = useRef<HTMLFormElement>(null);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const fault = tried && note.trim() === "" ? t("verify.noteNeeded") : undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (note.trim() === "") goToFault(form.current);
    else step.mutate({ action, version: organization.version, note });
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      <Field label={t(`verify.note.${action}`)} hint={t("verify.noteHint")} required {...(fault && { fault })}>
        {(control) => (
          <Input.TextArea
            {...control}
            dir="auto"
            value={note}
            maxLength={2000}
            status={fault ? "error" : ""}
            autoSize={{ minRows: 3, maxRows: 10 }}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button danger htmlType="submit" loading={step.isPending}>
          {t(`do.${action}`)}
        </Button>
        <Button type="text" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

function Facts({ organization }: { organization: OrganizationRead }) {
  const { t } = useTranslation("organization");
  const { state, submitted_at: submitted, verified_at: verified, recheck_on: recheck } = organization;
  return (
    <p className={styles.text}>
      {state === "submitted" && submitted && (
        <>
          {t("submittedOn")} <LocalTime at={submitted} />
        </>
      )}
      {state === "verified" && verified && (
        <>
          {t("verifiedOn")} <LocalTime at={verified} day />
        </>
      )}
      {state === "verified" && recheck && (
        <>
          {" · "}
          {t("recheckOn")} <LocalTime at={recheck} day />
        </>
      )}
    </p>
  );
}

export function VerifyPanel({ organization }: { organization: OrganizationRead }) {
  const { t } = useTranslation("organization");
  const step = useStep(organization.id);
  const [open, setOpen] = useState<Action>();
  const { state, allowed_actions: allowed, barred_actions: barred, decision_note: note } = organization;
  const yes = YES.filter((action) => allowed.includes(action));
  const no = NO.filter((action) => allowed.includes(action));
  if (step.isSuccess) {
    return (
      <section className={styles.panel} role="status">
        <StateTag tone="done">{t(`verify.done.${step.variables.action}`)}</StateTag>
        <ButtonLink to="/workspace/verifications" type="primary">
          {t("verify.back")}
        </ButtonLink>
      </section>
    );
  }
  const asked = state === "submitted" && yes.length > 0;
  return (
    <section className={styles.panel} data-tone={asked ? "wait" : "neutral"} aria-label={t("verify.title")}>
      <StateTag tone={VERIFICATION_TONE[state]} boxed>
        {t(`state.${state}`)}
      </StateTag>
      <h2 className={styles.title}>{t(asked ? "verify.asked" : `stands.${state}`)}</h2>
      {asked && <p className={styles.text}>{t("verify.how")}</p>}
      <Facts organization={organization} />
      {note && (
        <blockquote className={styles.quote} dir="auto">
          {note}
        </blockquote>
      )}
      {barred.length > 0 && <StateTag tone="neutral">{t("problems:own-organization")}</StateTag>}
      <FormProblem error={step.error} />
      {open ? (
        <NoForm organization={organization} action={open} step={step} onCancel={() => setOpen(undefined)} />
      ) : (
        <div className={styles.buttons}>
          {yes.map((action) => (
            <Button
              key={action}
              type="primary"
              loading={step.isPending}
              onClick={() => step.mutate({ action, version: organization.version })}
            >
              {t(`do.${action}`)}
            </Button>
          ))}
          {no.map((action) => (
            <Button key={action} danger onClick={() => setOpen(action)}>
              {t(`open.${action}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
