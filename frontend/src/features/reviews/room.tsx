// The evaluator's room: proposals on one side, the sheet on the other, kept as one marks.
import { useQueryClient } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { FormProblem } from "@/components/form-problem";
import { SavingNote } from "@/components/saving-note";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import { REVIEWS, useSeatStep } from "./api";
import { Recuse } from "./recuse";
import styles from "./room.module.css";
import { LEAST_WORDS, Sheet } from "./sheet";
import type { SeatRead, SheetRead } from "./types";
import { lacksOf, marksFor, pointsOf, useSheet } from "./use-sheet";

const WIDE = "(min-width: 1280px)";

interface Props {
  seat: SeatRead;
  /** The opened proposal, as those who judge it read it. */
  render: (content: NonNullable<SheetRead["content"]>) => ReactNode;
}

const weightsOf = (seat: SeatRead) => (seat.criteria.length > 0 ? seat.criteria.map(({ weight }) => weight) : [100]);

interface HandInProps {
  seat: SeatRead;
  ready: boolean;
  /** Keeps what was marked last before anything is handed in. */
  keep: () => Promise<void>;
  onTried: () => void;
}

function HandIn({ seat, ready, keep, onTried }: HandInProps) {
  const { t } = useTranslation("panels");
  const [asking, setAsking] = useState(false);
  const keyOf = useOnceKey();
  const step = useSeatStep(seat);
  const ask = () => (ready ? setAsking(true) : onTried());
  const send = async () => {
    await keep();
    step.mutate({ action: "submit", key: keyOf(seat.version, "submit") }, { onSuccess: () => setAsking(false) });
  };
  return (
    <>
      <Button type="primary" onClick={ask}>
        {t("room.handIn")}
      </Button>
      <Modal
        open={asking}
        title={t("room.handIn")}
        okText={t("room.handIn")}
        cancelText={t("cancel")}
        okButtonProps={{ loading: step.isPending }}
        onOk={() => void send()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{t("room.handInText")}</p>
        <FormProblem error={step.error} />
      </Modal>
    </>
  );
}

interface JudgingProps extends Props {
  sheet: SheetRead;
  tried: boolean;
  ready: boolean;
  next: (() => void) | undefined;
  onTried: () => void;
}

function Judging({ seat, sheet, render, tried, ready, next, onTried }: JudgingProps) {
  const { t } = useTranslation("panels");
  const { number } = useFormat();
  const client = useQueryClient();
  const weights = weightsOf(seat);
  const anew = () => void client.invalidateQueries({ queryKey: [REVIEWS, "seat", seat.id] });
  const draft = useSheet(seat.id, sheet, weights.length, anew);
  const lacks = lacksOf(draft.marks, seat.comment_below, LEAST_WORDS);
  const { points, reachable } = pointsOf(draft.marks, weights);
  const figure = (value: number) => number(value, { maximumFractionDigits: 2 });
  const open = seat.state === "declared";
  return (
    <div className={styles.room}>
      <details className={styles.text} open={window.matchMedia(WIDE).matches}>
        <summary>{t("room.read")}</summary>
        {sheet.content && render(sheet.content)}
      </details>
      <div>
        <Sheet seat={seat} proposal={sheet.proposal_id} marks={draft.marks} lacks={tried ? lacks : []} change={draft.change} />
        <FormProblem error={draft.error} />
        <div className={styles.bar}>
          <p>
            {t("room.points")}
            <br />
            <b>{figure(points)}</b> / {t("room.reachable", { points: figure(reachable) })}
          </p>
          <SavingNote saving={draft.saving} />
          {open && (
            <span>
              {next && (
                <Button style={{ marginInlineEnd: 8 }} onClick={next}>
                  {t("room.next")}
                </Button>
              )}
              <HandIn seat={seat} ready={ready && lacks.length === 0} keep={draft.keep} onTried={onTried} />
            </span>
          )}
        </div>
      </div>
    </div>
  );
}

export function Room({ seat, render }: Props) {
  const { t } = useTranslation("panels");
  const [at, setAt] = useState(0);
  const [tried, setTried] = useState(false);
  const count = weightsOf(seat).length;
  const lacking = (sheet: SheetRead) => lacksOf(marksFor(sheet, count), seat.comment_below, LEAST_WORDS).length > 0;
  const sheet = seat.sheets[at];
  const tryIt = () => {
    setTried(true);
    const first = seat.sheets.findIndex((one, place) => place !== at && lacking(one));
    if (sheet && !lacking(sheet) && first >= 0) setAt(first);
  };
  if (!sheet) return null;
  return (
    <>
      {seat.state === "scored" && <StateTag tone="done">{t("room.handedIn")}</StateTag>}
      <nav className={styles.threads} aria-label={t("room.proposals")}>
        {seat.sheets.map((one, place) => (
          <button
            key={one.proposal_id}
            type="button"
            data-done={!lacking(one)}
            aria-current={place === at}
            onClick={() => setAt(place)}
          >
            {t("room.proposal", { label: one.label })}{" "}
            <span className="sr-only">{t(lacking(one) ? "room.lacks" : "room.whole")}</span>
          </button>
        ))}
      </nav>
      {seat.sheets.map((one, place) => (
        <section key={one.proposal_id} hidden={place !== at} aria-label={t("room.proposal", { label: one.label })}>
          <h2 dir="auto">{one.title}</h2>
          <p className="muted">{one.organization_name ? <bdi>{one.organization_name}</bdi> : t("room.blind")}</p>
          <Judging
            seat={seat}
            sheet={one}
            render={render}
            tried={tried}
            ready={!seat.sheets.some((other) => other !== one && lacking(other))}
            next={seat.sheets.length > 1 ? () => setAt((at + 1) % seat.sheets.length) : undefined}
            onTried={tryIt}
          />
        </section>
      ))}
      {seat.allowed_actions.includes("recuse") && <Recuse seat={seat} />}
    </>
  );
}
