// The panel: drawn by lot, how far each member has come, and never a mark before the review is closed.
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { BlockTable } from "@/components/block-table";
import { EmptyState } from "@/components/empty-state";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { PersonChip } from "@/components/person-chip";
import { useDraw } from "./api";
import { Recuse } from "./recuse";
import styles from "./reviews.module.css";
import { SeatDue, SeatTag } from "./seat-words";
import type { PanelRead, ReviewRead, SeatLine } from "./types";

export function DrawButton({ review }: { review: ReviewRead }) {
  const { t } = useTranslation("panels");
  const [asking, setAsking] = useState(false);
  const [blind, setBlind] = useState(review.blind_default);
  const [widen, setWiden] = useState(false);
  const keyOf = useOnceKey();
  const draw = useDraw(review);
  const send = () =>
    draw.mutate({ blind, widen, key: keyOf(review.version, String(blind), String(widen)) }, { onSuccess: () => setAsking(false) });
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t("draw.name")}
      </Button>
      <Modal
        open={asking}
        title={t("draw.name")}
        okText={t("draw.name")}
        cancelText={t("cancel")}
        okButtonProps={{ loading: draw.isPending }}
        onOk={send}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <div className={styles.form}>
          <p>{t("draw.text")}</p>
          <label className={styles.check}>
            <input type="checkbox" checked={blind} onChange={({ target }) => setBlind(target.checked)} />
            <span>{t("draw.blind")}</span>
          </label>
          <label className={styles.check}>
            <input type="checkbox" checked={widen} onChange={({ target }) => setWiden(target.checked)} />
            <span>{t("draw.widen")}</span>
          </label>
          <FormProblem error={draw.error} />
        </div>
      </Modal>
    </>
  );
}

function Member({ seat }: { seat: SeatLine }) {
  const { t } = useTranslation("panels");
  const name = t("panel.seat", { number: seat.number });
  const follows = seat.replaces !== null && t("panel.replaces", { number: seat.replaces });
  if (seat.name) {
    return (
      <PersonChip
        name={seat.name}
        role={
          <>
            <bdi>{seat.unit}</bdi> · {name}
            {follows && <> · {follows}</>}
          </>
        }
      />
    );
  }
  return (
    <>
      <b>{name}</b>
      {follows && (
        <>
          <br />
          <small className="muted">{follows}</small>
        </>
      )}
    </>
  );
}

function Reason({ seat }: { seat: SeatLine }) {
  const { t } = useTranslation("panels");
  if (seat.ties.length > 0) {
    return (
      <ul className="muted">
        {seat.ties.map((tie) => (
          <li key={`${tie.tie}${tie.party}`}>
            {t(`tie.${tie.tie}`)} {tie.party && <bdi>{tie.party}</bdi>}
          </li>
        ))}
      </ul>
    );
  }
  return seat.reason ? (
    <p className={`muted ${styles.words}`} dir="auto">
      {seat.reason}
    </p>
  ) : null;
}

export function Panel({ review, panel }: { review: ReviewRead; panel: PanelRead }) {
  const { t } = useTranslation("panels");
  const judged = review.checks.filter(({ qualified }) => qualified === true).length;
  return (
    <>
      <p className={styles.facts}>
        <span>{t("panel.members", { count: panel.members })}</span>
        {panel.blind && <span>{t("panel.blind")}</span>}
        <span>
          {t("panel.drawn")} <LocalTime at={panel.drawn_at} />
        </span>
      </p>
      {panel.short && !panel.closed && <p role="status">{t("panel.short")}</p>}
      <BlockTable
        label={t("panel.title")}
        rows={panel.seats}
        columns={[
          { key: "member", head: t("panel.member"), cell: (seat) => <Member seat={seat} /> },
          { key: "kind", head: t("pool.judges"), half: "start", cell: (seat) => t(`kind.${seat.kind}`) },
          {
            key: "begun",
            head: t("mine.begun"),
            half: "end",
            cell: (seat) => t("begun", { count: seat.begun, most: judged }),
          },
          {
            key: "state",
            head: t("mine.state"),
            cell: (seat) => (
              <>
                <SeatTag state={seat.state} />
                <Reason seat={seat} />
              </>
            ),
          },
          {
            key: "due",
            head: t("mine.due"),
            cell: (seat) => (
              <>
                <SeatDue due={seat.due} late={seat.late} />
                {seat.allowed_actions.includes("void") && (
                  <div>
                    <Recuse seat={seat} action="void" small />
                  </div>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

export function NoPanel({ review }: { review: ReviewRead }) {
  const { t } = useTranslation("panels");
  return <EmptyState title={t("panel.none")} hint={t(review.can_draw ? "panel.noneHint" : "panel.noneWait")} />;
}
