// The head of a deal: what it is about, between whom, where it stands on its course.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EntityHeader } from "@/components/entity-header";
import { LocalTime } from "@/components/local-time";
import { type Stage, StageRail } from "@/components/stage-rail";
import { StateTag } from "@/components/state-tag";
import styles from "./deal-page.module.css";
import { PairLine } from "./pair-line";
import { aside, railOf, STAGE_TONE } from "./stages";
import { StepMenu } from "./step-menu";
import type { DealRead } from "./types";

interface Props {
  deal: DealRead;
  /** How far announcing what was agreed has come, beside the contract that is drawn up meanwhile. */
  announced: string | undefined;
}

export function DealHead({ deal, announced }: Props) {
  const { t } = useTranslation("deals");
  const { stage, contract_kind: kind, score, source } = deal;
  const noted = (one: Stage): Stage => (one.key === "contract" && announced ? { ...one, note: announced } : one);
  return (
    <>
      <EntityHeader
        crumbs={[
          { key: "board", node: <Link to="/workspace/deals">{t("title")}</Link> },
          { key: "this", node: <bdi>{deal.number}</bdi> },
        ]}
        title={deal.title}
        lang={deal.title_lang ?? undefined}
        actions={<StepMenu deal={deal} steps={aside([...deal.allowed_actions, ...deal.barred_actions.map((one) => one.action)])} text={t("more")} />}
        facts={
          <>
            <StateTag tone={STAGE_TONE[stage]} boxed>
              {t(`stage.${stage}`)}
            </StateTag>
            {kind && <span>{t(`contract.${kind}`)}</span>}
            <PairLine supply={deal.supply} demand={deal.demand} />
            <span>{score === null ? t(`source.${source}`) : t("sourceScored", { score })}</span>
            <span>
              {t("opened")} <LocalTime at={deal.opened_at} day />
            </span>
          </>
        }
      />
      <div className={styles.rail}>
        <StageRail label={t("rail")} stages={railOf(deal, (one) => t(`stage.${one}`)).map(noted)} />
      </div>
    </>
  );
}
