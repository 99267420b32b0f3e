// How a seat on a panel stands, as shape and word, and by when something is due.
import { useTranslation } from "react-i18next";
import { remaining, useNow, useTimeLeft } from "@/components/due-clock";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import type { SeatState } from "./types";

const TONE: Record<SeatState, Tone> = {
  invited: "wait",
  declared: "progress",
  scored: "done",
  recused: "neutral",
  voided: "stop",
};
const NEAR_HOURS = 48;

export function SeatTag({ state }: { state: SeatState }) {
  const { t } = useTranslation("panels");
  return <StateTag tone={TONE[state]}>{t(`seat.${state}`)}</StateTag>;
}

export function SeatDue({ due, late }: { due: string | null; late: boolean }) {
  const { t } = useTranslation();
  const say = useTimeLeft();
  const now = useNow();
  if (!due) return null;
  const left = remaining(due, now, NEAR_HOURS);
  return (
    <>
      {late || left.over ? (
        <StateTag tone="stop">{t("time.overdue")}</StateTag>
      ) : left.near ? (
        <StateTag tone="wait">{t("time.left", { time: say(left) })}</StateTag>
      ) : (
        <span className="muted">{t("time.left", { time: say(left) })}</span>
      )}
      <br />
      <small className="muted">
        <LocalTime at={due} short />
      </small>
    </>
  );
}
