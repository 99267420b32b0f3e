// By when, in a word: «3 days left», «today», «2 days overdue».
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/due-clock";
import { StateTag } from "@/components/state-tag";
import { dueIn } from "./due";

export function useDueText(): (days: number) => string {
  const { t } = useTranslation("deals");
  return (days) => {
    if (days < 0) return t("due.over", { count: -days });
    return days === 0 ? t("due.today") : t("due.left", { count: days });
  };
}

export function DueText({ day }: { day: string }) {
  const say = useDueText();
  const { days, tone } = dueIn(day, useNow());
  if (tone === "neutral") return <span className="muted">{say(days)}</span>;
  return <StateTag tone={tone}>{say(days)}</StateTag>;
}
