// A deal's contract on its page: how far it is, what was issued and signed, what is paid when.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/client";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useContract } from "./api";
import styles from "./contracts.module.css";
import { Downloads } from "./downloads";
import { Milestones } from "./milestones";
import { Registration } from "./registration";
import { StartForm } from "./start-form";
import { STATE_TONE } from "./states";
import { Steps } from "./steps";
import type { ContractKind, ContractRead } from "./types";
import { Versions } from "./versions";

function Facts({ contract }: { contract: ContractRead }) {
  const { t } = useTranslation(["contract", "deals", "fields"]);
  const amount = contract.signed_amount ?? contract.terms.amount;
  const technology = contract.terms.technology_amount;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t("contract:kind")}</dt>
        <dd>{t(`deals:contract.${contract.kind}`)}</dd>
      </div>
      <div>
        <dt>{t("contract:amount")}</dt>
        <dd>{amount ? <MoneyText money={amount} full /> : "—"}</dd>
      </div>
      <div>
        <dt>{t("fields:technology_amount")}</dt>
        <dd>{technology ? <MoneyText money={technology} full /> : "—"}</dd>
      </div>
      <div>
        <dt>{t("contract:form")}</dt>
        <dd>{contract.terms.plan.form ? t(`contract:planForm.${contract.terms.plan.form}`) : "—"}</dd>
      </div>
      {contract.signed_on && (
        <div>
          <dt>{t("contract:signedOn")}</dt>
          <dd>
            <LocalTime at={contract.signed_on} day />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Draft({ contract }: { contract: ContractRead }) {
  const { t } = useTranslation("contract");
  const required = contract.checklist.filter((one) => one.required);
  const filled = required.filter((one) => one.filled).length;
  return (
    <div className={styles.part}>
      <div className={styles.line}>
        <StateTag tone={contract.gaps.length === 0 ? "done" : "wait"}>
          {t("progress", { filled, of: required.length })}
        </StateTag>
        <Link to="/workspace/deals/$id/contract" params={{ id: contract.deal_id }}>
          {t(contract.may_write ? "write" : "read")}
        </Link>
      </div>
      <Downloads deal={contract.deal_id} />
    </div>
  );
}

function Contract({ contract }: { contract: ContractRead }) {
  const { t } = useTranslation("contract");
  const drafted = contract.state === "draft" || contract.state === "amending";
  const note = (
    <>
      <bdi>{contract.number}</bdi>{" "}
      <StateTag tone={STATE_TONE[contract.state]}>{t(`state.${contract.state}`)}</StateTag>
    </>
  );
  return (
    <Section title={t("title")} note={note}>
      <Facts contract={contract} />
      {contract.comment && (
        <p className={styles.words} dir="auto">
          {contract.comment}
        </p>
      )}
      {drafted ? (
        <Draft contract={contract} />
      ) : (
        <p className={styles.line}>
          <Link to="/workspace/deals/$id/contract" params={{ id: contract.deal_id }}>
            {t("read")}
          </Link>
        </p>
      )}
      <Versions contract={contract} />
      <Milestones deal={contract.deal_id} rows={contract.milestones} />
      <Registration contract={contract} />
      <Steps key={contract.version} contract={contract} />
    </Section>
  );
}

/** Nothing for those who may see the deal and not its contract. */
export function ContractPart({ deal, kind }: { deal: string; kind: ContractKind | null }) {
  const { t } = useTranslation("contract");
  const desk = useContract(deal);
  if (desk.error instanceof ProblemError && desk.error.status === 403) return null;
  if (desk.data && !desk.data.contract && !desk.data.may_start) return null;
  return (
    <QueryView query={desk}>
      {({ contract }) =>
        contract ? (
          <Contract contract={contract} />
        ) : (
          <Section title={t("title")}>
            <p className={styles.lead}>{t("none")}</p>
            <StartForm deal={deal} kind={kind} />
          </Section>
        )
      }
    </QueryView>
  );
}
