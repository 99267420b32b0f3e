// Notices one below the other: what is announced, by whom, where it stands, until when.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { StateTag } from "@/components/state-tag";
import styles from "./notices.module.css";
import { NOTICE_TONE, type NoticeSummary } from "./types";
import { useParties } from "./use-parties";

function Row({ notice }: { notice: NoticeSummary }) {
  const { t } = useTranslation("notices");
  const parties = useParties();
  const { number, kind, state, title, title_lang: lang, ends_on: last, zone, price } = notice;
  const open = state === "published" || state === "objected";
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.meta}>
          <span>{t(`kind.${kind}`)}</span>
          <bdi>{number}</bdi>
        </p>
        <h2 className={styles.title}>
          <Link to="/notices/$id" params={{ id: number }} dir="auto" lang={lang ?? undefined}>
            {title}
          </Link>
        </h2>
        <p className={styles.meta}>
          {parties(notice.parties).map((party) => (
            <bdi key={`${party.role}:${party.name}`} lang={party.lang}>
              {party.name}
            </bdi>
          ))}
        </p>
      </div>
      <div className={styles.figures}>
        <StateTag tone={NOTICE_TONE[state]}>{t(`state.${state}`)}</StateTag>
        <p className={styles.meta}>
          {open ? t("until") : t("endedOn")}{" "}
          {open ? <LocalTime at={last} zone={zone} day /> : <LocalTime at={notice.ended_at ?? last} zone={zone} day />}
        </p>
        {price && <MoneyText money={price} />}
        {notice.objections > 0 && (
          <p className={styles.meta}>{t("objectionCount", { count: notice.objections })}</p>
        )}
      </div>
    </li>
  );
}

export function NoticeList({ notices }: { notices: readonly NoticeSummary[] }) {
  return (
    <ul className={styles.list}>
      {notices.map((notice) => (
        <Row key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}
