// A rule that a figure rests on: who set it, where it is written, how far it can be relied on.
import { useTranslation } from "react-i18next";
import type { RuleSetRead, Standing } from "@/api/generated/silkbridge.schemas";
import { useFormat } from "@/i18n/use-format";
import styles from "./rule-note.module.css";
import { StateTag } from "./state-tag";
import type { Tone } from "./tone";

const STANDING_TONE: Record<Standing, Tone> = { confirmed: "done", to_confirm: "wait", to_enter: "neutral" };

/** The text's name, its article, and the way to it. */
export function RuleOrigin({ rule }: { rule: RuleSetRead }) {
  const { t } = useTranslation("rules");
  const article = rule.source.article && t("article", { article: rule.source.article });
  return (
    <span>
      {rule.source.address ? (
        <a href={rule.source.address} rel="noreferrer" target="_blank">
          <bdi>{rule.source_name}</bdi>
        </a>
      ) : (
        <bdi>{rule.source_name}</bdi>
      )}
      {article && ` ${article}`}
    </span>
  );
}

/** How far it can be relied on; what the platform set itself has no text to be held against. */
export function RuleStanding({ rule }: { rule: RuleSetRead }) {
  const { t } = useTranslation("rules");
  const own = rule.basis === "platform" && rule.standing === "confirmed";
  return (
    <StateTag tone={STANDING_TONE[rule.standing]}>{t(own ? "basis.platform" : `standing.${rule.standing}`)}</StateTag>
  );
}

export function RuleNote({ rule, awaited }: { rule: RuleSetRead; awaited: RuleSetRead | null }) {
  const { t } = useTranslation("rules");
  const { date } = useFormat();
  return (
    <div className={styles.note}>
      {awaited && (
        <p className={styles.awaited}>
          {t("awaited", { place: awaited.place_name, used: rule.place_name || t("everywhere") })}
        </p>
      )}
      <p className={styles.source}>
        <RuleOrigin rule={rule} />
      </p>
      <p className={styles.line}>
        <span>{rule.place_name || t("everywhere")}</span>
        <span>{t("since", { date: date(rule.effective_from) })}</span>
        <RuleStanding rule={rule} />
      </p>
      {rule.remark && <p className="muted">{rule.remark}</p>}
    </div>
  );
}
