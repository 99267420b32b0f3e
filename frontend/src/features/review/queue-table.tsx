// What waits for the reader's answer, the longest waiting first.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReviewItem } from "@/api/generated/silkbridge.schemas";
import { BlockTable } from "@/components/block-table";
import { remaining, useNow, useTimeLeft } from "@/components/due-clock";
import { LocalTime } from "@/components/local-time";
import { STATE_TONE, StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import styles from "./queue-table.module.css";

const NEAR_HOURS = 48;

function Title({ item }: { item: ReviewItem }) {
  const { t } = useTranslation("review");
  return (
    <>
      <Link to="/workspace/review/$id" params={{ id: item.id }} className={styles.title} dir="auto">
        {item.title || t("portal:entity.untitled")}
      </Link>
      <p className={styles.line}>
        <StateTag tone={STATE_TONE[item.state]}>{t(`stage.${item.state}`)}</StateTag>
        <span>{t(`portal:search.${item.kind}`)}</span>
      </p>
    </>
  );
}

function Due({ item, now }: { item: ReviewItem; now: number }) {
  const { t } = useTranslation("review");
  const say = useTimeLeft();
  const left = remaining(item.due, now, NEAR_HOURS);
  const tone = left.over ? "stop" : left.near ? "wait" : "neutral";
  return (
    <>
      <StateTag tone={tone}>{left.over ? t("overdue") : t("portal:time.left", { time: say(left) })}</StateTag>
      <p className={styles.line}>
        <LocalTime at={item.due} short />
      </p>
    </>
  );
}

export function QueueTable({ items }: { items: readonly ReviewItem[] }) {
  const { t } = useTranslation("review");
  const { number } = useFormat();
  const now = useNow();
  return (
    <BlockTable
      label={t("title")}
      rows={items}
      columns={[
        { key: "title", head: t("column.listing"), cell: (item) => <Title item={item} /> },
        {
          key: "owner",
          head: t("column.owner"),
          cell: (item) => (
            <>
              <bdi>{item.organization.name}</bdi>
              {item.submitter && (
                <p className={styles.line}>
                  <bdi>{item.submitter}</bdi>
                </p>
              )}
            </>
          ),
        },
        {
          key: "complete",
          head: t("column.complete"),
          end: true,
          half: "start",
          cell: (item) => <bdi>{number(item.completeness / 100, { style: "percent" })}</bdi>,
        },
        {
          key: "waiting",
          head: t("column.waiting"),
          half: "end",
          cell: (item) => <LocalTime at={item.waiting_since} short />,
        },
        { key: "due", head: t("column.due"), cell: (item) => <Due item={item} now={now} /> },
      ]}
    />
  );
}
