// By when somebody should act, in a word: «3 days left», «today», «2 days overdue».
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/due-clock";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";

const DAY = 86_400_000;
/** From here on a day is near. */
const NEAR = 3;

export interface Due {
  /** Days from today; below zero when it is over. */
  days: number;
  tone: Tone;
}

/** Days are counted as the server counts them, by universal time. */
export function dueIn(day: string, now: number): Due {
  const days = Math.round((Date.parse(day) - Math.floor(now / DAY) * DAY) / DAY);
  return { days, tone: days < 0 ? "stop" : days <= NEAR ? "wait" : "neutral" };
}

/** The day that lies so many days ahead. */
export const dayAhead = (days: number, now: number = Date.now()) => new Date(now + days * DAY).toISOString().slice(0, 10);

export function DueText({ day }: { day: string }) {
  const { t } = useTranslation("relays");
  const { days, tone } = dueIn(day, useNow());
  const said = days < 0 ? t("due.over", { count: -days }) : days === 0 ? t("due.today") : t("due.left", { count: days });
  if (tone === "neutral") return <span className="muted">{said}</span>;
  return <StateTag tone={tone}>{said}</StateTag>;
}
