// How long until a deadline, told by the official zone first and by the reader's below it.
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { readerZone, utcOffset } from "@/i18n/format";
import { useFormat } from "@/i18n/use-format";
import styles from "./due-clock.module.css";
import { useZoneWord } from "./local-time";

const MINUTE = 60_000;

export interface Remaining {
  over: boolean;
  near: boolean;
  days: number;
  hours: number;
  minutes: number;
}

/** Splits the time left; `nearHours` is where it turns saffron: 48, or 72 for challenges. */
export function remaining(at: string, now: number, nearHours: number): Remaining {
  const left = new Date(at).getTime() - now;
  const minutes = Math.max(0, Math.floor(left / MINUTE));
  return {
    over: left <= 0,
    near: left <= nearHours * 60 * MINUTE,
    days: Math.floor(minutes / 1440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  };
}

/** The present time, anew each minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** «2 天 09 时» in words. */
export function useTimeLeft(): (left: Remaining) => string {
  const { t } = useTranslation();
  const { number } = useFormat();
  const two = (value: number) => number(value, { minimumIntegerDigits: 2 });
  return ({ over, days, hours, minutes }) => {
    if (over) return t("time.over");
    if (days >= 7) return t("time.leftDays", { count: days });
    if (days > 0) return t("time.leftDaysHours", { days, hours: two(hours) });
    return t("time.leftHours", { hours, minutes: two(minutes) });
  };
}

interface Props {
  at: string;
  zone: string;
  nearHours?: number;
}

/** Boxed figures: days and hours, and minutes while they count. */
export function DueClock({ at, nearHours = 48 }: Omit<Props, "zone">) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const left = remaining(at, useNow(), nearHours);
  const say = useTimeLeft();
  if (left.over) return <b className={styles.over}>{t("time.over")}</b>;
  const boxes = [
    { value: left.days, unit: t("time.day"), digits: 1 },
    { value: left.hours, unit: t("time.hour"), digits: 2 },
    { value: left.minutes, unit: t("time.minute"), digits: 2 },
  ];
  const hourly = t("time.left", { time: say({ ...left, minutes: 0 }) });
  return (
    <div>
      <div className={`${styles.boxes} no-print`} data-near={left.near} aria-hidden="true">
        {boxes.map((box) => (
          <span key={box.unit} className={styles.box}>
            <b>{number(box.value, { minimumIntegerDigits: box.digits })}</b>
            <small>{box.unit}</small>
          </span>
        ))}
      </div>
      <span className="sr-only" role="timer" aria-live="polite">
        {hourly}
      </span>
    </div>
  );
}

/** The moment itself in the official zone, and in the reader's when that is another. */
export function DueTimes({ at, zone }: Props) {
  const { dateTime } = useFormat();
  const word = useZoneWord();
  const zones = [...new Set([zone, readerZone()])];
  return (
    <dl className={styles.times}>
      {zones.map((one, index) => (
        <div key={one} data-official={index === 0}>
          <dt>{word(one)}</dt>
          <dd>
            <time dateTime={at}>
              <bdi>{dateTime(at, one)}</bdi>
            </time>
          </dd>
          <dd className={styles.offset}>
            <bdi>{utcOffset(at, one)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
