// What comes next, whose it is and by when, and the steps that the reader may take.
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { DueClock, remaining, useNow } from "@/components/due-clock";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import styles from "./deal-page.module.css";
import { dueIn, endOfDay } from "./due";
import { useDueText } from "./due-text";
import { NextForm } from "./next-form";
import { onward } from "./stages";
import { StepDialog } from "./step-dialog";
import { useBarText } from "./step-menu";
import type { DealAction, DealRead } from "./types";

interface Props {
  deal: DealRead;
  /** The reader's id. */
  me: string | undefined;
  /** The checklist of the stage. */
  children?: ReactNode;
}

function Whose({ deal, me }: Omit<Props, "children">) {
  const { t } = useTranslation("deals");
  if (!deal.manager) return t("next.unowned");
  if (deal.manager.id === me) return t("next.yours");
  return t("next.theirs", { name: deal.manager.name });
}

function Clock({ day }: { day: string }) {
  const { t } = useTranslation("deals");
  const now = useNow();
  const say = useDueText();
  const at = endOfDay(day);
  return (
    <div className={styles.clock}>
      {remaining(at, now, 48).over ? <StateTag tone="stop">{say(dueIn(day, now).days)}</StateTag> : <DueClock at={at} />}
      <p className={styles.note}>
        {t("next.due")} <LocalTime at={day} day />
      </p>
    </div>
  );
}

/** How a deal ended, in the words it ended with. */
function Ended({ deal }: { deal: DealRead }) {
  const { t } = useTranslation("deals");
  const lost = deal.stage === "lost";
  return (
    <>
      <h2>{t(`ask.${deal.stage}`)}</h2>
      {lost && deal.lost_reason && <p className={styles.note}>{t("lostFor", { reason: t(`lost.${deal.lost_reason}`) })}</p>}
      {deal.comment && <p dir="auto">{deal.comment}</p>}
    </>
  );
}

function Words({ deal, me }: Omit<Props, "children">) {
  const { t } = useTranslation("deals");
  if (deal.ended_at) return <Ended deal={deal} />;
  const text = deal.next_action?.text;
  return (
    <>
      <p className={styles.yours}>
        <Whose deal={deal} me={me} />
      </p>
      <h2 dir={text ? "auto" : undefined}>{text || t(`ask.${deal.stage}`)}</h2>
      {text && <p className={styles.note}>{t(`ask.${deal.stage}`)}</p>}
    </>
  );
}

function Steps({ deal }: { deal: DealRead }) {
  const { t } = useTranslation("deals");
  const why = useBarText();
  const [taken, setTaken] = useState<DealAction>();
  const allowed = onward(deal.allowed_actions);
  const barred = deal.barred_actions.filter(({ action }) => onward([action]).length > 0);
  return (
    <>
      {allowed.map((action, index) => (
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
      {taken && <StepDialog deal={deal} action={taken} onClose={() => setTaken(undefined)} />}
    </>
  );
}

export function NextCard({ deal, me, children }: Props) {
  const { t } = useTranslation("deals");
  const [planning, setPlanning] = useState(false);
  const { next_action: next, ended_at: ended } = deal;
  const mine = onward(deal.allowed_actions).length > 0 || (next !== null && deal.manager?.id === me);
  const plans = deal.may.includes("set_next_action");
  const tone = deal.stage === "closed" ? "done" : ended || !mine ? "neutral" : "wait";
  return (
    <section className={styles.panel} data-tone={tone} aria-label={t("next.title")}>
      <div className={styles.top}>
        <div className={styles.words}>
          <Words deal={deal} me={me} />
        </div>
        {!ended && next?.due_on && <Clock day={next.due_on} />}
      </div>
      {children}
      <div className={styles.buttons}>
        <Steps deal={deal} />
        {plans && !planning && <Button onClick={() => setPlanning(true)}>{t(next ? "next.change" : "next.set")}</Button>}
      </div>
      {plans && planning && <NextForm deal={deal} onDone={() => setPlanning(false)} />}
    </section>
  );
}
