// A moment: date, time and the word for its zone; the Gregorian day on hover where calendars differ.
import { useTranslation } from "react-i18next";
import { gregorian, readerZone } from "@/i18n/format";
import { useFormat } from "@/i18n/use-format";

interface Props {
  at: string;
  zone?: string;
  /** Only the day, of an instant or an ISO date. */
  day?: boolean;
  /** Leaves the present year out. */
  short?: boolean;
  /** Says whose clock it is. */
  named?: boolean;
}

export function useZoneWord(): (zone: string) => string {
  const { t } = useTranslation();
  const { zoneCity } = useFormat();
  return (zone) => (zone === "Asia/Shanghai" ? t("time.beijing") : t("time.zone", { city: zoneCity(zone) }));
}

export function LocalTime({ at, zone = readerZone(), day, short, named }: Props) {
  const format = useFormat();
  const word = useZoneWord();
  const write = day ? (short ? format.shortDate : format.date) : short ? format.shortDateTime : format.dateTime;
  return (
    <time dateTime={at} title={format.tag === "fa" ? gregorian(at, zone) : undefined}>
      <bdi>{write(at, zone)}</bdi>
      {named && <span className="muted"> {word(zone)}</span>}
    </time>
  );
}
