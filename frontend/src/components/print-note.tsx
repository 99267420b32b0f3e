// What a printed page needs that a screen shows otherwise: its address, and when it was printed.
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { useNow } from "./due-clock";

export function PrintNote({ address }: { address: string }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const now = new Date(useNow()).toISOString();
  return (
    <p className="print-only">
      <bdi>{t("brand.title")}</bdi> · <bdi>{address}</bdi> · {t("print.on", { date: dateTime(now) })}
    </p>
  );
}
