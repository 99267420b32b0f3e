// What comes next, whose it is and by when, and the steps that the reader may take.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/client";
import { useNow } from "@/components/due-clock";
import { LocalTime } from "@/components/local-time";
import { useProblemText } from "@/components/problem-text";
import { DueText, dueIn } from "./due";
import styles from "./relays.module.css";
import { onward } from "./stages";
import { StepDialog } from "./step-dialog";
import type { RelayAction, RelayBarred, RelayRead } from "./types";

/** Days ahead of a due day from which on it presses. */
const SOON = 45;

const EITHER: readonly string[] = ["tax", "contract"];

/** Why a step is barred, in the reader's words; missing evidence is named. */
export function useBarText(): (barred: RelayBarred) => string {
  const { t } = useTranslation("relays");
  const say = useProblemText();
  const nameOf = (kind: string) => t(`evidence.kind.${kind}`);
  // either of the last two is enough, so that they are missing together
  const named = (kinds: readonly string[]) => {
    const single = kinds.filter((kind) => !EITHER.includes(kind)).map(nameOf);
    const either = kinds.some((kind) => EITHER.includes(kind)) ? [EITHER.map(nameOf).join(t("or"))] : [];
    return [...single, ...either].join(t("comma"));
  };
  return ({ code, params }) => {
    const kinds = params["kinds"];
    if (code === "relay-evidence-missing" && Array.isArray(kinds)) return t("evidence.missing", { list: named(kinds.map(String)) });
    return say(new ProblemError({ status: 409, code, title: code, params }));
  };
}

/** How a relay ended, in the words it ended with. */
function Ended({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  return (
    <>
      <h2>{t(`ask.${relay.stage}`)}</h2>
      {relay.landed_elsewhere && (
        <p>
          {t("field.place")} <bdi>{relay.landed_elsewhere}</bdi>
        </p>
      )}
      {relay.comment && <p dir="auto">{relay.comment}</p>}
    </>
  );
}

function Steps({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  const why = useBarText();
  const [taken, setTaken] = useState<RelayAction>();
  const barred = relay.barred_actions.filter(({ action }) => onward([action]).length > 0);
  return (
    <>
      {onward(relay.allowed_actions).map((action, index) => (
        <Button key={action} type={index === 0 ? "primary" : "default"} onClick={() => setTaken(action)}>
          {t(`step.${action}.name`)}
        </Button>
      ))}
      {barred.map((step) => (
        <span key={step.action} className={styles.barred}>
          <Button disabled aria-describedby={`bar-${step.action}`}>
            {t(`step.${step.action}.name`)}
          </Button>
          <span id={`bar-${step.action}`} className={styles.note}>
            {why(step)}
          </span>
        </span>
      ))}
      {taken && <StepDialog relay={relay} action={taken} onClose={() => setTaken(undefined)} />}
    </>
  );
}

export function NextCard({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  const ended = relay.ended_at !== null;
  const [side] = relay.waits_for;
  const now = useNow();
  const presses = relay.my_turn && relay.due_on !== null && dueIn(relay.due_on, now).days <= SOON;
  const tone = relay.stage === "completed" ? "done" : presses ? "wait" : "neutral";
  return (
    <section className={styles.panel} data-tone={tone} aria-label={t("next")}>
      <div className={styles.top}>
        <div className={styles.words}>
          {ended ? (
            <Ended relay={relay} />
          ) : (
            <>
              <p className={styles.yours}>{relay.my_turn ? t("turn.mine") : side && t(`turn.${side}`)}</p>
              <h2>{t(`ask.${relay.stage}`)}</h2>
              {relay.stage === "handover" && <p className={styles.note}>{t("handover.note")}</p>}
            </>
          )}
        </div>
        {!ended && relay.due_on && (
          <div className={styles.clock}>
            <DueText day={relay.due_on} />
            <p className={styles.note}>
              {t("due.by")} <LocalTime at={relay.due_on} day />
            </p>
          </div>
        )}
      </div>
      <div className={styles.buttons}>
        <Steps relay={relay} />
      </div>
    </section>
  );
}
