// What one was told, newest first; opening an entry marks it as read.
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { NotificationRead } from "@/api/generated/silkbridge.schemas";
import { LocalTime } from "@/components/local-time";
import { ToneGlyph, toneColour } from "@/components/tone";
import styles from "./notification-list.module.css";
import { toneOf, useWords } from "./words";

interface Props {
  items: readonly NotificationRead[];
  onRead: (id: string) => void;
}

function Entry({ notification, onRead }: { notification: NotificationRead; onRead: (id: string) => void }) {
  const { t } = useTranslation("workspace");
  const words = useWords()(notification);
  const tone = toneOf(notification.kind);
  const unread = notification.read_at === null;
  return (
    <li className={styles.entry} data-unread={unread}>
      <span className={styles.glyph} style={{ color: toneColour(tone) }}>
        <ToneGlyph tone={tone} />
      </span>
      <div className={styles.words}>
        <Link to={notification.link as "/"} className={styles.title} onClick={() => unread && onRead(notification.id)}>
          {unread && <span className="sr-only">{t("notification.unreadMark")} </span>}
          {words.title}
        </Link>
        {words.quote && (
          <blockquote className={styles.quote} dir="auto">
            {words.quote}
          </blockquote>
        )}
      </div>
      <span className={styles.when}>
        <LocalTime at={notification.created_at} short />
      </span>
      {unread && (
        <Button size="small" type="text" className={styles.read} onClick={() => onRead(notification.id)}>
          {t("notification.markRead")}
        </Button>
      )}
    </li>
  );
}

export function NotificationList({ items, onRead }: Props) {
  return (
    <ul className={styles.list}>
      {items.map((one) => (
        <Entry key={one.id} notification={one} onRead={onRead} />
      ))}
    </ul>
  );
}
