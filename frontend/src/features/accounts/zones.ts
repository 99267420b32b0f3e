// The time zones one may choose, by their cities: those of the region first.
import { useMemo, useState } from "react";
import { namesOf } from "@/i18n/cldr";
import { utcOffset } from "@/i18n/format";
import { useFormat } from "@/i18n/use-format";

export interface ZoneOption {
  value: string;
  label: string;
}

/** `chosen` is offered in any case, whatever the browser knows. */
export function useZones(chosen: string): ZoneOption[] {
  const { tag, zoneCity } = useFormat();
  const [now] = useState(() => new Date().toISOString());
  return useMemo(() => {
    const near = Object.keys(namesOf(tag).zones);
    const all = Intl.supportedValuesOf("timeZone");
    return [...new Set([...near, ...all, chosen])].map((zone) => ({
      value: zone,
      label: `${zoneCity(zone)} · ${utcOffset(now, zone)} · ${zone}`,
    }));
  }, [tag, zoneCity, chosen, now]);
}
