// The last few things one was told, in brief.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { NotificationRead } from "@/api/generated/silkbridge.schemas";
import { LocalTime } from "@/components/local-time";
import { ToneGlyph, toneColour } from "@/components/tone";
import { useMarkRead } from "./api";
import styles from "./latest.module.css";
import { toneOf, useWords } from "./words";

function Line({ notification, onOpen }: { notification: NotificationRead; onOpen: () => void }) {
  const words = useWords()(notification);
  const tone = toneOf(notification.kind);
  return (
    <li className={styles.line} data-unread={notification.read_at === null}>
      <span className={styles.glyph} style={{ color: toneColour(tone) }}>
        <ToneGlyph tone={tone} />
      </span>
      <div className={styles.words}>
        <Link to={notification.link as "/"} className={styles.title} onClick={onOpen}>
          {words.title}
        </Link>
        <p className={styles.when}>
          <LocalTime at={notification.created_at} short />
        </p>
      </div>
    </li>
  );
}

export function Latest({ items }: { items: readonly NotificationRead[] }) {
  const { t } = useTranslation("workspace");
  const mark = useMarkRead();
  if (items.length === 0) return <p className="muted">{t("notification.none")}</p>;
  return (
    <ul>
      {items.map((one) => (
        <Line key={one.id} notification={one} onOpen={() => one.read_at === null && mark.mutate({ ids: [one.id] })} />
      ))}
    </ul>
  );
}
