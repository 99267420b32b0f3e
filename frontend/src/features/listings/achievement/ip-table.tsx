// The rights an achievement rests on, with their legal standing.
import { useTranslation } from "react-i18next";
import type { IpRight } from "@/api/types";
import { BlockTable } from "@/components/block-table";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import styles from "./ip-table.module.css";

const TONE: Record<IpRight["status"], Tone> = {
  granted: "done",
  registered: "done",
  pending: "progress",
  lapsed: "stop",
};

interface Props {
  rights: readonly IpRight[];
  lang: string;
  /** The listing's owner; only other owners are named. */
  owner: string;
}

export function IpTable({ rights, lang, owner }: Props) {
  const { t } = useTranslation();
  return (
    <BlockTable
      label={t("achievement.ip")}
      rows={rights}
      columns={[
        { key: "kind", head: t("achievement.ipKind"), cell: (row) => t(`ipKind.${row.kind}`) },
        {
          key: "number",
          head: t("achievement.ipNumber"),
          cell: (row) => (
            <bdi dir="ltr" className={styles.number}>
              {row.number || "—"}
            </bdi>
          ),
        },
        {
          key: "title",
          head: t("achievement.ipTitle"),
          cell: (row) => (
            <>
              <span dir="auto" lang={lang}>
                {row.title}
              </span>
              {row.owner && row.owner !== owner && (
                <small className={styles.owner}>
                  {t("achievement.ipOwner")} <bdi lang={lang}>{row.owner}</bdi>
                </small>
              )}
            </>
          ),
        },
        {
          key: "status",
          head: t("achievement.ipStatus"),
          lead: true,
          cell: (row) => <StateTag tone={TONE[row.status]}>{t(`ipStatus.${row.status}`)}</StateTag>,
        },
        {
          key: "expires",
          head: t("achievement.ipExpires"),
          end: true,
          cell: (row) => (
            <span className={styles.expires} data-label={t("achievement.ipExpires")}>
              {row.expires_on ? <LocalTime at={row.expires_on} day /> : "—"}
            </span>
          ),
        },
      ]}
    />
  );
}
