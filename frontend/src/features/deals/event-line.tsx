// One line of a deal's history in the reader's words.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import type { Money } from "@/i18n/format";
import { useFormat } from "@/i18n/use-format";
import { useTaskName } from "./task-row";
import styles from "./thread.module.css";
import type { DealEvent } from "./types";

const word = (value: unknown) => (typeof value === "string" ? value : "");
const money = (value: unknown) => (value && typeof value === "object" ? (value as Money) : null);

/** What is said of an event, and the figures or words that belong to it. */
function useSaid(): (event: DealEvent) => ReactNode {
  const { t } = useTranslation(["deals", "notices"]);
  const { date } = useFormat();
  const nameOf = useTaskName();
  return ({ kind, data }) => {
    switch (kind) {
      case "opened":
        return t("event.opened", { source: t(`source.${word(data["source"])}`) });
      case "step": {
        const agreed = money(data["agreed"]);
        const details = [
          data["reason"] && t(`lost.${word(data["reason"])}`),
          data["price_route"] && t(`route.${word(data["price_route"])}`),
          data["contract_kind"] && t(`contract.${word(data["contract_kind"])}`),
          data["signed_on"] && date(word(data["signed_on"])),
        ].filter(Boolean);
        return (
          <>
            {t(`event.step.${word(data["action"])}`)}
            {details.length > 0 && ` · ${details.join(" · ")}`}
            {agreed && (
              <>
                {" · "}
                <MoneyText money={agreed} />
              </>
            )}
          </>
        );
      }
      case "manager":
        return data["before"] ? (
          <>
            {t("event.handedOver")} <bdi>{word(data["before"])}</bdi> → <bdi>{word(data["after"])}</bdi>
          </>
        ) : (
          <>
            {t("event.taken")} <bdi>{word(data["after"])}</bdi>
          </>
        );
      case "next_action":
        return data["text"] ? (
          <>
            {t("event.next")} <bdi>{word(data["text"])}</bdi> {data["due_on"] ? <LocalTime at={word(data["due_on"])} day short /> : null}
          </>
        ) : (
          t("event.nextCleared")
        );
      case "expected": {
        const after = money(data["after"]);
        return (
          <>
            {t("event.expected")} {after ? <MoneyText money={after} /> : "—"}
          </>
        );
      }
      case "task_added":
      case "task_done":
        return (
          <>
            {t(`event.${kind}`)} <bdi>{nameOf({ title: word(data["title"]), check: word(data["check"]) || null } as never)}</bdi>
          </>
        );
      case "notice":
        return t("event.notice", { number: data["number"], state: t(`notices:state.${word(data["state"])}`) });
      case "contract": {
        const step = word(data["step"]);
        const label = word(data["label"]);
        return (
          <>
            {t(`event.contract.${step === "sign" && data["state"] === "signed" ? "signed" : step}`)}
            {label && (
              <>
                {" · "}
                <bdi>{label}</bdi>
              </>
            )}
          </>
        );
      }
      case "match_joined":
        return t("event.matchJoined");
      default:
        return t("event.other");
    }
  };
}

export function EventLine({ event }: { event: DealEvent }) {
  const { t } = useTranslation("deals");
  const said = useSaid();
  const quote = word(event.data["comment"]) || word(event.data["note"]) || word(event.data["result"]);
  const who = event.person && (event.person.name || (event.person.side ? t(`side.${event.person.side}`) : ""));
  return (
    <li className={styles.event}>
      <span className={styles.knot} />
      <div className={styles.said}>
        {who && (
          <>
            <bdi className={styles.name}>{who}</bdi>{" "}
          </>
        )}
        {said(event)}
        {quote && (
          <p className={styles.quote} dir="auto">
            {quote}
          </p>
        )}
      </div>
      <LocalTime at={event.at} short />
    </li>
  );
}
