// The two conversations of a deal: with all parties, and the own side's notes, told apart at a glance.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LockIcon } from "@/components/icons";
import { useFormat } from "@/i18n/use-format";
import type { Talk } from "./course-api";
import { Thread } from "./thread";
import styles from "./thread.module.css";
import type { DealRead } from "./types";

const TALKS: readonly Talk[] = ["messages", "notes"];

export function Conversation({ deal, talk }: { deal: DealRead; talk: Talk }) {
  const { t } = useTranslation("deals");
  const { number } = useFormat();
  return (
    <section aria-labelledby="conversation">
      <div className={styles.head0}>
        <h2 id="conversation" className="sr-only">
          {t(`${talk}.title`)}
        </h2>
        <nav className={styles.tabs} aria-label={t("messages.tabs")}>
          {TALKS.map((one) => (
            <Link
              key={one}
              to="/workspace/deals/$id"
              params={{ id: deal.number }}
              search={{ show: one === "notes" ? "notes" : undefined }}
              className={styles.tab}
              data-current={one === talk}
              aria-current={one === talk ? "true" : undefined}
              resetScroll={false}
            >
              {t(`${one}.title`)}
              {one === "messages" && deal.message_count > 0 && <small className="muted">{number(deal.message_count)}</small>}
            </Link>
          ))}
        </nav>
        <span className={styles.who}>
          {talk === "notes" && <LockIcon size={14} />}
          {t(`${talk}.who`)}
        </span>
      </div>
      <Thread deal={deal} talk={talk} />
    </section>
  );
}
