// An incubator's dashboard on its node's page: its figures, and for its desks the contracts with their targets.
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncubatorContractRead, IncubatorRead } from "@/api/generated/silkbridge.schemas";
import { BlockTable } from "@/components/block-table";
import { LocalTime } from "@/components/local-time";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import { useIncubator } from "./api";
import { ContractForm } from "./contract-form";
import styles from "./incubators.module.css";
import { Occupancy, useSurvival } from "./occupancy";

const SHOWN = ["reserved", "admitted", "graduated", "landed"] as const;
const TARGETS = ["reserved", "incubated", "landed"] as const;

function Figures({ incubator }: { incubator: IncubatorRead }) {
  const { t } = useTranslation("incubators");
  const { number } = useFormat();
  const survival = useSurvival();
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t("figure.occupancy")}</dt>
        <dd>
          <Occupancy present={incubator.present} places={incubator.places} />
        </dd>
      </div>
      {SHOWN.map((name) => (
        <div key={name}>
          <dt>{t(`figure.${name}`)}</dt>
          <dd>
            <b>{number(incubator[name])}</b>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t("figure.survival")}</dt>
        <dd>
          <b>{survival(incubator)}</b>
        </dd>
      </div>
    </dl>
  );
}

function Contracts({ contracts }: { contracts: readonly IncubatorContractRead[] }) {
  const { t } = useTranslation("incubators");
  const { number } = useFormat();
  if (contracts.length === 0) return <p className="muted">{t("contract.none")}</p>;
  return (
    <BlockTable
      label={t("contract.heading")}
      rows={contracts}
      columns={[
        {
          key: "operator",
          head: t("contract.operator"),
          cell: (one) => (
            <>
              <bdi lang={one.operator_lang ?? undefined}>{one.operator}</bdi>
              <p className={styles.note}>
                <LocalTime at={one.starts_on} day /> – <LocalTime at={one.ends_on} day />
              </p>
            </>
          ),
        },
        {
          key: "current",
          head: t("contract.state"),
          lead: true,
          cell: ({ current }) => <StateTag tone={current ? "live" : "neutral"}>{t(current ? "contract.current" : "contract.other")}</StateTag>,
        },
        ...TARGETS.map((name) => ({
          key: name,
          head: t(`contract.${name}`),
          end: true,
          cell: (one: IncubatorContractRead) =>
            t("contract.reached", { reached: number(one[name].reached), target: number(one[name].target) }),
        })),
      ]}
    />
  );
}

export function IncubatorPart({ slug, node, desk }: { slug: string; node: string; desk: boolean }) {
  const { t } = useTranslation("incubators");
  const query = useIncubator(slug);
  const [entering, setEntering] = useState(false);
  const link = desk && (
    <Link to="/workspace/relays" search={{ node }}>
      {t("toBoard")}
    </Link>
  );
  return (
    <Section title={t("own")} note={link}>
      <QueryView query={query}>
        {(incubator) => (
          <>
            <Figures incubator={incubator} />
            {incubator.contracts && (
              <>
                <h3 className={styles.heading}>{t("contract.heading")}</h3>
                <Contracts contracts={incubator.contracts} />
                {incubator.can_contract && !entering && <Button onClick={() => setEntering(true)}>{t("contract.enter")}</Button>}
                {entering && <ContractForm slug={slug} onDone={() => setEntering(false)} />}
              </>
            )}
          </>
        )}
      </QueryView>
    </Section>
  );
}
