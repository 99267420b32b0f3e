// The reader's answer to a pair: what was decided, what may be done, and what the others said.
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackendSuggestionsLifecycleAction, SuggestionRead } from "@/api/generated/silkbridge.schemas";
import { FormProblem } from "@/components/form-problem";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import { useAnswer } from "./api";
import { AssignDialog } from "./assign-dialog";
import { ContactNote } from "./contact-note";
import styles from "./decision.module.css";
import { DeclineForm } from "./decline-form";
import { HumanScoreField } from "./human-score";
import { SnoozeDialog } from "./snooze-dialog";
import { STATE_TONE } from "./suggestion-list";

const OWNERS = ["challenge", "achievement"] as const;

/** Where the pair stands on the reader's side, and why. */
function Standing({ suggestion }: { suggestion: SuggestionRead }) {
  const { t } = useTranslation("suggestions");
  const { date } = useFormat();
  const { state, closed_because: because, assigned_to: assigned, snoozed_until: until, decline_reason: reason } = suggestion;
  const reasons = suggestion.lowered_by.map((one) => t(`why.${one}`)).join(t("portal:common.and"));
  return (
    <>
      {because && <p className={styles.quiet}>{t(`closed.${because}`)}</p>}
      {assigned && <p className={styles.quiet}>{t("decision.assigned", { name: assigned.name })}</p>}
      {state === "snoozed" && until && <p className={styles.quiet}>{t("decision.snoozed", { day: date(until) })}</p>}
      {state === "declined" && reason && (
        <p className={styles.quiet}>{t("decision.declined", { reason: t(`why.${reason}`) })}</p>
      )}
      {suggestion.comment && (
        <p className={styles.quiet} dir="auto">
          {suggestion.comment}
        </p>
      )}
      {state === "accepted" && suggestion.role !== "manager" && !suggestion.paired_at && (
        <p className={styles.quiet}>{t("decision.waiting")}</p>
      )}
      {suggestion.lowered_by.length > 0 && <p className={styles.quiet}>{t("decision.lowered", { reasons })}</p>}
      {suggestion.other_accepted && !suggestion.paired_at && suggestion.role !== "manager" && (
        <p className={styles.quiet}>
          <StateTag tone="live">{t("otherAccepted")}</StateTag>
        </p>
      )}
    </>
  );
}

/** Both owners' answers, for the node between them. */
function Sides({ sides }: Pick<SuggestionRead, "sides">) {
  const { t } = useTranslation("suggestions");
  return (
    <div className={styles.part}>
      <p className={styles.legend}>{t("decision.sides")}</p>
      <ul className={styles.sides}>
        {OWNERS.map((side) => {
          const state = sides[side];
          return (
            state && (
              <li key={side}>
                <span>{t(`portal:match.side.${side}`)}</span>
                <StateTag tone={STATE_TONE[state]}>{t(`state.${state}`)}</StateTag>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

type Action = BackendSuggestionsLifecycleAction;

function Steps({ suggestion }: { suggestion: SuggestionRead }) {
  const { t } = useTranslation("suggestions");
  const answer = useAnswer(suggestion);
  const [asking, setAsking] = useState<"snooze" | "assign">();
  const may = (action: Action) => suggestion.allowed_actions.includes(action);
  const manager = suggestion.role === "manager";
  const close = () => setAsking(undefined);
  const asked = (["snooze", "assign"] as const).filter(may);
  return (
    <div className={styles.part}>
      {may("accept") && (
        <>
          <Button type="primary" block loading={answer.isPending} onClick={() => answer.mutate({ action: "accept" })}>
            {t(manager ? "recommend" : "accept")}
          </Button>
          {!manager && <p className={styles.quiet}>{t("acceptHint")}</p>}
        </>
      )}
      {may("reopen") && (
        <Button block loading={answer.isPending} onClick={() => answer.mutate({ action: "reopen" })}>
          {t("reopen")}
        </Button>
      )}
      {asked.length > 0 && (
        <div className={styles.row}>
          {asked.map((action) => (
            <Button key={action} onClick={() => setAsking(action)}>
              {t(`${action}.name`)}
            </Button>
          ))}
        </div>
      )}
      <FormProblem error={answer.error} />
      {asking === "snooze" && <SnoozeDialog suggestion={suggestion} onClose={close} />}
      {asking === "assign" && <AssignDialog suggestion={suggestion} onClose={close} />}
    </div>
  );
}

interface Props {
  suggestion: SuggestionRead;
  /** What follows once both owners have accepted. */
  after?: ReactNode;
}

export function DecisionCard({ suggestion, after }: Props) {
  const { t } = useTranslation("suggestions");
  const { state, allowed_actions: allowed, can_score: scores, contact, sides } = suggestion;
  return (
    <section className="card" aria-label={t("decision.title")}>
      <div className={styles.head}>
        <h2>{t(suggestion.role === "manager" ? "decision.manager" : "decision.title")}</h2>
        <StateTag tone={suggestion.paired_at ? "done" : STATE_TONE[state]} boxed>
          {suggestion.paired_at ? t("paired") : t(`state.${state}`)}
        </StateTag>
      </div>
      <Standing suggestion={suggestion} />
      {contact && <ContactNote contact={contact} />}
      {suggestion.paired_at && after && <div className={styles.part}>{after}</div>}
      {Object.keys(sides).length > 0 && <Sides sides={sides} />}
      {scores ? <HumanScoreField suggestion={suggestion} /> : <p className={styles.quiet}>{t("decision.view")}</p>}
      {allowed.some((action) => action !== "decline") && <Steps suggestion={suggestion} />}
      {allowed.includes("decline") && <DeclineForm key={suggestion.id} suggestion={suggestion} />}
    </section>
  );
}
