// An opened proposal, as those who judge it read it.
import { useTranslation } from "react-i18next";
import { BlockTable } from "@/components/block-table";
import { MoneyText } from "@/components/money-text";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import type { TextName } from "./fields";
import styles from "./form.module.css";
import type { ProposalContent } from "./types";

const WORDS: readonly TextName[] = ["solution", "novelty", "plan", "risks"];
const TONE = { meets: "done", exceeds: "done", partly: "wait", no: "stop" } as const;

function Facts({ content }: { content: ProposalContent }) {
  const { t } = useTranslation("course");
  return (
    <div className={styles.facts}>
      <p>
        <span className="muted">{t("field.quote.name")}</span>
        <br />
        {content.quote && <MoneyText money={content.quote} />}
      </p>
      <p>
        <span className="muted">{t("field.months.name")}</span>
        <br />
        {content.months !== null && t("months", { count: content.months })}
      </p>
      <p>
        <span className="muted">{t("field.rights.name")}</span>
        <br />
        {content.rights && t(`rights.${content.rights}`)}
      </p>
    </div>
  );
}

export function OpenedProposal({ content }: { content: ProposalContent }) {
  const { t } = useTranslation("course");
  const { number } = useFormat();
  return (
    <>
      <Facts content={content} />
      {WORDS.filter((name) => content[name] !== "").map((name) => (
        <Section key={name} title={t(`field.${name}.name`)}>
          <p className={styles.words} dir="auto">
            {content[name]}
          </p>
        </Section>
      ))}
      <Section title={t("part.answers")}>
        <BlockTable
          label={t("part.answers")}
          rows={content.answers}
          columns={[
            { key: "number", head: t("answer.number"), lead: true, cell: ({ position }) => number(position + 1) },
            {
              key: "meets",
              head: t("answer.meets"),
              cell: ({ meets }) => meets && <StateTag tone={TONE[meets]}>{t(`meets.${meets}`)}</StateTag>,
            },
            { key: "value", head: t("answer.value"), cell: ({ value }) => <bdi>{value}</bdi> },
            { key: "basis", head: t("answer.basis"), cell: ({ basis }) => <bdi>{basis}</bdi> },
          ]}
        />
      </Section>
      <Section title={t("part.team")}>
        <ul>
          {content.team.map(({ name, role, record }) => (
            <li key={`${name}${role}`} dir="auto">
              {[name, role, record].filter(Boolean).join(" · ")}
            </li>
          ))}
        </ul>
      </Section>
      {content.partners.length > 0 && (
        <Section title={t("part.partners")}>
          <ul>
            {content.partners.map(({ name, share }) => (
              <li key={name}>
                <bdi>{name}</bdi> · {t("percent", { share: number(share) })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {content.rights_note !== "" && (
        <Section title={t("field.rights_note.name")}>
          <p className={styles.words} dir="auto">
            {content.rights_note}
          </p>
        </Section>
      )}
    </>
  );
}
