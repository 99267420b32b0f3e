// Readiness: the level with its evidence, and what the next one would have to show.
import { useTranslation } from "react-i18next";
import { TrlRail } from "@/components/trl-scale";
import { Labelled } from "../labelled";
import styles from "./readiness.module.css";

export interface Level {
  level: number;
  name: string;
  questions: readonly { code: string; text: string }[];
}

interface Props {
  level: number;
  levels: readonly Level[];
  evidence: string;
  lang: string;
}

export function Readiness({ level, levels, evidence, lang }: Props) {
  const { t } = useTranslation();
  const next = levels.find((one) => one.level === level + 1);
  return (
    <>
      <TrlRail level={level} names={levels.map(({ name }) => name)} />
      {evidence && (
        <p className={styles.evidence}>
          <Labelled label={t("trl.basis", { level })} lang={lang} text={evidence} />
        </p>
      )}
      {next && next.questions.length > 0 && (
        <details className={styles.next}>
          <summary>{t("trl.nextAsks", { level: next.level, name: next.name })}</summary>
          <ul>
            {next.questions.map((question) => (
              <li key={question.code}>{question.text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
