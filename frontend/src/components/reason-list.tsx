// Why two listings fit: factor by factor, and the pairs of words that met.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Verdict } from "@/api/types";
import styles from "./reason-list.module.css";
import { VERDICT_TONE } from "./state-tag";
import { ToneGlyph, toneColour } from "./tone";

export interface Reason {
  factor: string;
  verdict: Verdict;
  text: ReactNode;
}

export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {reasons.map((reason) => (
        <li key={reason.factor}>
          <span className={styles.glyph} style={{ color: toneColour(VERDICT_TONE[reason.verdict]) }}>
            <ToneGlyph tone={VERDICT_TONE[reason.verdict]} />
            <span className="sr-only">{t(`verdict.${reason.verdict}`)}</span>
          </span>
          <span className={styles.factor}>{reason.factor}</span>
          <span>{reason.text}</span>
        </li>
      ))}
    </ul>
  );
}

export interface TermPair {
  ours: string;
  theirs: string;
  basis: string;
}

interface PairsProps {
  pairs: readonly TermPair[];
  /** Whose words stand on which side. */
  heads: { ours: string; theirs: string };
}

/** Matched words side by side, and what makes them the same. */
export function TermPairs({ pairs, heads }: PairsProps) {
  const { t } = useTranslation();
  return (
    <table className={styles.pairs} aria-label={t("match.pairs")}>
      <thead>
        <tr>
          <th scope="col">{heads.ours}</th>
          <th scope="col">{heads.theirs}</th>
          <th scope="col">{t("match.basis")}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={`${pair.ours} ${pair.theirs}`}>
            <td>
              <mark dir="auto">{pair.ours}</mark>
            </td>
            <td>
              <mark dir="auto">{pair.theirs}</mark>
            </td>
            <td>{t(`match.basisKind.${pair.basis}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
