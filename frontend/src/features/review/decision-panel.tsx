// What is asked of the reader about this listing, by when, and the answers there are.
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/client";
import type { AnyListing, ListingAction } from "@/api/types";
import { ButtonLink } from "@/components/button-link";
import { DueClock, remaining, useNow } from "@/components/due-clock";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { useProblemText } from "@/components/problem-text";
import { StateTag } from "@/components/state-tag";
import { AnswerForm } from "./answer-form";
import type { useAnswer } from "./api";
import styles from "./decision-panel.module.css";
import type { RemarkTools } from "./use-remarks";

/** Steps that a word of assent is enough for, and steps that must be explained. */
const PLAIN: readonly ListingAction[] = ["endorse", "approve"];
const EXPLAINED: readonly ListingAction[] = ["return", "suspend", "resume"];

interface Props {
  listing: AnyListing;
  remarks: RemarkTools;
  answer: ReturnType<typeof useAnswer>;
}

function Done({ action }: { action: ListingAction }) {
  const { t } = useTranslation("review");
  return (
    <div className={styles.panel} data-tone="done" role="status">
      <StateTag tone="done">{t(`done.${action}`)}</StateTag>
      <div className={styles.buttons}>
        <ButtonLink to="/workspace/review" type="primary">
          {t("toQueue")}
        </ButtonLink>
      </div>
    </div>
  );
}

/** Why a step that is somebody's in principle is not this reader's now. */
function Barred({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation("review");
  const say = useProblemText();
  const steps = listing.barred_actions.filter(({ action }) => [...PLAIN, ...EXPLAINED].includes(action));
  return steps.map(({ action, code, params }) => (
    <p key={action} className={styles.barred}>
      <StateTag tone="neutral">{t("barred", { step: t(`do.${action}`) })}</StateTag>{" "}
      {say(new ProblemError({ status: 403, code, title: code, params }))}
    </p>
  ));
}

function Heading({ listing, mine }: { listing: AnyListing; mine: readonly ListingAction[] }) {
  const { t } = useTranslation("review");
  const asked = mine.find((action) => PLAIN.includes(action));
  const values = { node: listing.home_node?.name ?? t("theNode"), organization: listing.organization.name };
  if (asked) {
    return (
      <>
        <p className={styles.yours}>{t("yours")}</p>
        <h2>{t(`asked.${asked}`)}</h2>
        <p className={styles.then}>{t(`then.${asked}_${listing.kind}`, values)}</p>
      </>
    );
  }
  return (
    <>
      <h2>{t(`stands.${listing.state}`, values)}</h2>
      {mine.length === 0 && listing.barred_actions.length === 0 && <p className={styles.then}>{t("notYours")}</p>}
    </>
  );
}

function Clock({ due }: { due: string }) {
  const { t } = useTranslation("review");
  const { over } = remaining(due, useNow(), 48);
  return (
    <div className={styles.clock}>
      {over ? <StateTag tone="stop">{t("overdue")}</StateTag> : <DueClock at={due} />}
      <p className={styles.due}>
        {t("due")} <LocalTime at={due} named short />
      </p>
    </div>
  );
}

export function DecisionPanel({ listing, remarks, answer }: Props) {
  const { t } = useTranslation("review");
  const allowed = listing.allowed_actions;
  const plain = PLAIN.filter((action) => allowed.includes(action));
  const explained = EXPLAINED.filter((action) => allowed.includes(action));
  const open = explained.find((action) => action === remarks.open);
  if (answer.isSuccess) return <Done action={answer.variables.action} />;
  const buttons: ReactNode[] = [
    ...plain.map((action) => (
      <Button
        key={action}
        type="primary"
        loading={answer.isPending && answer.variables.action === action}
        disabled={open !== undefined}
        onClick={() => answer.mutate({ action, version: listing.version }, { onSuccess: remarks.clear })}
      >
        {t(`do.${action}`)}
      </Button>
    )),
    ...explained.map((action) => (
      <Button
        key={action}
        danger={action !== "resume"}
        aria-expanded={open === action}
        onClick={() => remarks.setOpen(open === action ? undefined : action)}
      >
        {t(`open.${action}`)}
      </Button>
    )),
  ];
  return (
    <section className={styles.panel} data-tone={plain.length > 0 ? "wait" : "neutral"} id="decision" tabIndex={-1}>
      <div className={styles.top}>
        <div className={styles.words}>
          <Heading listing={listing} mine={[...plain, ...explained]} />
        </div>
        {listing.due && <Clock due={listing.due} />}
      </div>
      <Barred listing={listing} />
      {buttons.length > 0 && <div className={styles.buttons}>{buttons}</div>}
      {!open && <FormProblem error={answer.error} />}
      {open && <AnswerForm listing={listing} action={open} remarks={remarks} answer={answer} />}
    </section>
  );
}
