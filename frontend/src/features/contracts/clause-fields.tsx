// The clauses in the order the law names them: why each is there, and words to begin with.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/section";
import styles from "./contracts.module.css";
import { BrokerFields } from "./broker-fields";
import type { Editing } from "./editing";
import { OwnershipFields } from "./ownership-fields";
import { PatentRows } from "./patent-rows";
import { PlanFields } from "./plan-fields";
import { TextLine } from "./text-line";
import { Clause, type CheckPoint, type Wording } from "./types";

type Words = Wording["clauses"][number];
const CLAUSES = new Set<string>(Object.values(Clause));

function Body({ words, ...editing }: Editing & { words: Words }) {
  const { t } = useTranslation("contract");
  const { terms, change, fault, disabled } = editing;
  switch (words.code) {
    case "price":
      return <PlanFields {...editing} />;
    case "ownership":
      return <OwnershipFields {...editing} />;
    case "patents":
      return <PatentRows {...editing} />;
    case "broker":
      return <BrokerFields {...editing} />;
    default: {
      const code = words.code as Clause;
      const said = terms.clauses[code] ?? "";
      const write = (text: string) => change({ clauses: { ...terms.clauses, [code]: text } });
      return (
        <>
          <TextLine
            label={t("clauseWords")}
            most={8000}
            rows={4}
            disabled={disabled}
            value={said}
            fault={fault(`/clauses/${code}`)}
            onChange={write}
          />
          {said.trim() === "" && !disabled && (
            <Button size="small" onClick={() => write(words.sample)}>
              {t("insertSample")}
            </Button>
          )}
        </>
      );
    }
  }
}

interface Props extends Editing {
  checklist: readonly CheckPoint[];
}

export function ClauseFields({ checklist, ...editing }: Props) {
  const { t } = useTranslation("contract");
  const needed = new Set(checklist.filter((one) => one.required).map((one) => one.code));
  return editing.wording.clauses.map((words) => (
    <div key={words.code} id={`clause-${words.code}`} className={styles.clause}>
      <Section title={words.title} note={!needed.has(words.code) && t("advised")}>
        <p className={styles.lead}>{words.why}</p>
        <div className={CLAUSES.has(words.code) ? styles.sample : styles.fields}>
          <Body {...editing} words={words} />
        </div>
      </Section>
    </div>
  ));
}
