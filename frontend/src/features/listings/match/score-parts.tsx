// What the score rests on beside the words: each feature, how much it counts, how far it speaks for the pair.
import { useTranslation } from "react-i18next";
import type { MatchReasons } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import styles from "./score-parts.module.css";

/** The features that count most first; what the texts do not name yet is left out. */
export function partsOf({ features, weights }: Pick<MatchReasons, "features" | "weights">) {
  return Object.entries(weights)
    .map(([name, weight]) => ({ name, weight, share: features[name] ?? 0 }))
    .toSorted((one, other) => other.weight - one.weight);
}

export function ScoreParts({ reasons }: { reasons: MatchReasons }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return (
    <div className={styles.whole}>
      <p className={styles.hint}>{t("match.partsHint")}</p>
      <ul className={styles.parts}>
        {partsOf(reasons).map(({ name, weight, share }) => (
          <li key={name} className={styles.part}>
            <span className={styles.name}>
              {t(`match.part.${name}`)} <small>{t("match.weight", { weight: percent(weight) })}</small>
            </span>
            <b className={styles.share}>{percent(share)}</b>
            <span className={styles.bar} aria-hidden="true">
              <i style={{ inlineSize: `${Math.round(share * 100)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
