// Readiness as nine threads; the long form names each level, its evidence and the next one.
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import styles from "./trl-scale.module.css";

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const place = (at: number, level: number) => (at < level ? "below" : at === level ? "at" : "above");

/** Nine threads and «TRL 7»; says so in words when the level is not known. */
export function TrlScale({ level }: { level: number | null }) {
  const { t } = useTranslation();
  if (level === null) return <span className="muted">{t("trl.unknown")}</span>;
  return (
    <span className={styles.short}>
      <span className={styles.threads} aria-hidden="true">
        {LEVELS.map((at) => (
          <i key={at} data-place={place(at, level)} />
        ))}
      </span>
      <b>
        <bdi>{t("trl.short", { level })}</bdi>
      </b>
    </span>
  );
}

interface LongProps {
  level: number;
  /** Names of the nine levels, in order. */
  names: readonly string[];
  evidence?: string;
}

export function TrlRail({ level, names, evidence }: LongProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const next = level < 9 ? { level: level + 1, next: names[level] ?? "", name: names[level - 1] ?? "" } : undefined;
  return (
    <div className={styles.long}>
      <ol className={styles.rail} aria-label={t("trl.label", { level })}>
        {LEVELS.map((at) => (
          <li key={at} data-place={place(at, level)} aria-current={at === level ? "step" : undefined}>
            <b>{number(at)}</b>
            <span>{names[at - 1]}</span>
          </li>
        ))}
      </ol>
      {next && <p className={styles.phone}>{`${number(level)} ${t("trl.next", next)}`}</p>}
      {evidence && (
        <p className={styles.evidence} dir="auto">
          {t("trl.evidence", { level, text: evidence })}
        </p>
      )}
    </div>
  );
}
