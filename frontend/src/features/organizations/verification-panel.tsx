// Where the organisation's own verification stands, what is missing, and the step to take.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { OrganizationRead } from "@/api/generated/silkbridge.schemas";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import { useStep } from "./desk-api";
import styles from "./panel.module.css";
import { VERIFICATION_TONE } from "./state-tone";

/** What a node needs before it can verify, in the order it is handed in. */
const NEEDED = ["/home_node_id", "/registration_number", "/documents"] as const;

function Needs({ missing }: { missing: readonly string[] }) {
  const { t } = useTranslation("organization");
  return (
    <ul className={styles.needs}>
      {NEEDED.map((pointer) => (
        <li key={pointer}>
          <StateTag tone={missing.includes(pointer) ? "wait" : "done"}>{t(`need.${pointer.slice(1)}`)}</StateTag>
        </li>
      ))}
    </ul>
  );
}

export function VerificationPanel({ organization }: { organization: OrganizationRead }) {
  const { t } = useTranslation("organization");
  const step = useStep(organization.id);
  const { state, allowed_actions: allowed, missing, decision_note: note, recheck_on: recheck } = organization;
  const open = state === "unverified" || state === "rejected";
  const submittable = allowed.includes("submit");
  const since = state === "submitted" ? organization.submitted_at : organization.verified_at;
  const take = (action: "submit" | "recall") => step.mutate({ action, version: organization.version });
  return (
    <section className={styles.panel} data-tone={open && submittable ? "wait" : "neutral"} aria-label={t("part.verification")}>
      <StateTag tone={VERIFICATION_TONE[state]} boxed>
        {t(`state.${state}`)}
      </StateTag>
      <h2 className={styles.title}>{t(`stands.${state}`)}</h2>
      <p className={styles.text}>{t(`meaning.${state}`)}</p>
      {note && state === "rejected" && (
        <blockquote className={styles.quote} dir="auto">
          {note}
        </blockquote>
      )}
      {since && state !== "rejected" && (
        <p className={styles.text}>
          {t(state === "submitted" ? "submittedOn" : "verifiedOn")} <LocalTime at={since} day />
          {recheck && (
            <>
              {" · "}
              {t("recheckOn")} <LocalTime at={recheck} day />
            </>
          )}
        </p>
      )}
      {open && missing && <Needs missing={missing} />}
      <FormProblem error={step.error} />
      <div className={styles.buttons}>
        {submittable && (
          <Button type="primary" loading={step.isPending} disabled={(missing?.length ?? 0) > 0} onClick={() => take("submit")}>
            {t("do.submit")}
          </Button>
        )}
        {allowed.includes("recall") && (
          <Button loading={step.isPending} onClick={() => take("recall")}>
            {t("do.recall")}
          </Button>
        )}
        {submittable && (missing?.length ?? 0) > 0 && <span className={styles.text}>{t("stillMissing")}</span>}
      </div>
    </section>
  );
}
