// What became of one's own proposal: qualified or not, the place with its spread, the panel's remarks.
import { useTranslation } from "react-i18next";
import { PersonChip } from "@/components/person-chip";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import { AWARD_TONE } from "./awards";
import styles from "./reviews.module.css";
import { useCriterionName } from "./sheet";
import type { OutcomeRead, Outcomes } from "./types";

function Result({ outcome }: { outcome: OutcomeRead }) {
  const { t } = useTranslation("panels");
  const { number } = useFormat();
  const figure = (value: number | null) => number(value ?? 0, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (outcome.qualified === null) return <StateTag tone="wait">{t("check.waits")}</StateTag>;
  return (
    <div className={styles.form}>
      <div className={styles.buttons}>
        <StateTag tone={outcome.qualified ? "done" : "stop"}>{t(outcome.qualified ? "check.qualified" : "check.not")}</StateTag>
        {outcome.award && <StateTag tone={AWARD_TONE[outcome.award]}>{t(`award.${outcome.award}`)}</StateTag>}
      </div>
      {outcome.reason && (
        <p className={styles.words} dir="auto">
          {outcome.reason}
        </p>
      )}
      {outcome.place !== null && (
        <p>
          {t("outcome.place", { place: outcome.place, of: outcome.of })} · {t("ranking.mean")} <b>{figure(outcome.mean)}</b> ·{" "}
          {t("ranking.between", { low: figure(outcome.lowest), high: figure(outcome.highest) })}
          {outcome.parted_by && <> · {t(`parted.${outcome.parted_by}`)}</>}
        </p>
      )}
    </div>
  );
}

function Remarks({ outcome, found }: { outcome: OutcomeRead; found: Outcomes }) {
  const { t } = useTranslation("panels");
  const { number } = useFormat();
  const nameOf = useCriterionName();
  return (
    <ul className={styles.points}>
      {outcome.remarks.map((remark, index) => (
        // remarks have no identity of their own
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <b>
            <bdi>{nameOf(found, remark.position)}</bdi> · {t("outcome.mark", { mark: number(remark.mark) })}
          </b>
          <p className={styles.words} dir="auto">
            {remark.comment}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function Outcome({ found, proposal }: { found: Outcomes; proposal: string }) {
  const { t } = useTranslation("panels");
  const outcome = found.items.find(({ proposal_id: id }) => id === proposal);
  if (!outcome) return null;
  return (
    <Section title={t("outcome.title")}>
      <div className={styles.outcome}>
        <Result outcome={outcome} />
        {outcome.remarks.length > 0 && (
          <>
            <h3>{t("outcome.remarks")}</h3>
            <Remarks outcome={outcome} found={found} />
          </>
        )}
        {found.panel.length > 0 && (
          <>
            <h3>{t("panel.title")}</h3>
            <ul className={styles.points}>
              {found.panel.map((member) => (
                <li key={member.number}>
                  <PersonChip
                    name={member.name}
                    role={
                      <>
                        <bdi>{member.unit}</bdi> · {t(`kind.${member.kind}`)}
                      </>
                    }
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}
