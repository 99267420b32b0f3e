// Technology readiness: nine levels, each with what it means and what assessors will ask.
import { Button } from "antd";
import { useFormat } from "@/i18n/use-format";
import type { ReadinessLevel } from "@/api/generated/silkbridge.schemas";
import { FieldFrame } from "./field-frame";
import type { FieldOf } from "./fields";
import { useForm } from "./form-context";
import styles from "./level.module.css";
import { useWords } from "./words";

const EVIDENCE = "trl_evidence";
/** The standard names its grades in Chinese only. */
const GRADED = "zh-CN";

export function LevelField({ field }: { field: FieldOf<"level"> }) {
  const { kind, content, change, vocabulary } = useForm();
  const { t } = useWords(kind);
  const { number, tag } = useFormat();
  const value = content[field.name];
  return (
    <FieldFrame name={field.name} pointer={`/${field.name}`} required={field.required} group>
      {(control) => (
        <div className={styles.levels}>
          {vocabulary.levels.map((level) => (
            <div key={level.level} className={styles.level} data-chosen={value === level.level}>
              <label>
                <input
                  type="radio"
                  name={control.id}
                  checked={value === level.level}
                  onChange={() => change([field.name], level.level)}
                />
                <b>{number(level.level)}</b> <span>{level.name}</span>{" "}
                {tag === GRADED && <span className={styles.grade}>{level.grade}</span>}
              </label>
              {value === level.level && <Meaning level={level} asks={EVIDENCE in content} />}
            </div>
          ))}
          {value !== null && (
            <Button size="small" type="text" className={styles.clear} onClick={() => change([field.name], null)}>
              {t("level.clear")}
            </Button>
          )}
        </div>
      )}
    </FieldFrame>
  );
}

function Meaning({ level, asks }: { level: ReadinessLevel; asks: boolean }) {
  const { kind, content, change } = useForm();
  const { t } = useWords(kind);
  const evidence = String(content[EVIDENCE] ?? "");
  const questions = level.questions.map(({ text }) => text);
  const copy = () => change([EVIDENCE], [evidence.trim(), ...questions.map((text) => `${text}\n`)].filter(Boolean).join("\n"));
  return (
    <div className={styles.meaning}>
      <p>{level.definition}</p>
      {asks && questions.length > 0 && (
        <>
          <p className={styles.asked}>{t("level.asked")}</p>
          <ul>
            {questions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {!questions.every((text) => evidence.includes(text)) && (
            <Button size="small" onClick={copy}>
              {t("level.answer")}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
