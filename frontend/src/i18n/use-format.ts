// The formatter bound to the reader's language.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import * as format from "./format";
import { localeOf } from "./index";

export function useLocale() {
  const { i18n } = useTranslation();
  return localeOf(i18n.language);
}

export function useFormat() {
  const { tag } = useLocale();
  return useMemo(
    () => ({
      tag,
      number: (value: number, options?: Intl.NumberFormatOptions) => format.formatNumber(value, tag, options),
      percent: (share: number, digits?: number) => format.formatPercent(share, tag, digits),
      money: (money: format.Money, full?: boolean) => format.formatMoney(money, tag, full),
      moneyParts: (money: format.Money, full?: boolean) => format.moneyParts(money, tag, full),
      date: (value: string, zone?: string) => format.formatDate(value, tag, zone),
      shortDate: (value: string, zone?: string) => format.formatDate(value, tag, zone, true),
      time: (value: string, zone?: string) => format.formatTime(value, tag, zone),
      dateTime: (value: string, zone?: string) => format.formatDateTime(value, tag, zone),
      shortDateTime: (value: string, zone?: string) => format.formatDateTime(value, tag, zone, true),
      hours: (hours: string) => format.formatHours(hours, tag),
      zoneCity: (zone: string) => format.zoneCity(zone, tag),
      country: (code: string) => format.countryName(code, tag),
      language: (code: string) => format.languageName(code, tag),
      bytes: (bytes: number) => format.formatBytes(bytes, tag),
    }),
    [tag],
  );
}
