// Beside a node's page: its clock and hours, how to reach it, who sits at the desk.
import { useTranslation } from "react-i18next";
import type { OfficerRead } from "@/api/generated/silkbridge.schemas";
import type { NodeRead } from "@/api/types";
import { useNow } from "@/components/due-clock";
import { LocalTime } from "@/components/local-time";
import { PersonChip } from "@/components/person-chip";
import { Card } from "@/components/section";
import { utcOffset } from "@/i18n/format";
import { useFormat } from "@/i18n/use-format";
import { writeHours } from "./hours";
import styles from "./node-aside.module.css";

export function NodeClock({ zone }: { zone: string }) {
  const { t } = useTranslation();
  const at = new Date(useNow()).toISOString();
  return (
    <Card title={t("network.localTime")} quiet>
      <p className={styles.clock}>
        <LocalTime at={at} zone={zone} short />
      </p>
      <p className="muted">
        <bdi>{zone}</bdi> · <bdi>{utcOffset(at, zone)}</bdi>
      </p>
    </Card>
  );
}

export function NodeFacts({ node }: { node: NodeRead }) {
  const { t } = useTranslation();
  const { tag, language } = useFormat();
  const facts = [
    { key: "hours", value: node.service_hours && <bdi>{writeHours(node.service_hours, tag)}</bdi> },
    { key: "languages", value: node.languages.map(language).join(t("common.and")) },
    {
      key: "mail",
      value: node.contact_email && (
        <a href={`mailto:${node.contact_email}`}>
          <bdi>{node.contact_email}</bdi>
        </a>
      ),
    },
    { key: "aided", value: node.aided_by && <bdi>{node.aided_by}</bdi> },
    { key: "aliases", value: node.aliases.length > 0 && <bdi>{node.aliases.join(t("common.and"))}</bdi> },
  ].filter((fact) => Boolean(fact.value));
  if (facts.length === 0) return null;
  return (
    <Card>
      <dl className={styles.facts}>
        {facts.map(({ key, value }) => (
          <div key={key}>
            <dt>{t(`network.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

export function NodeOfficers({ officers }: { officers: readonly OfficerRead[] }) {
  const { t } = useTranslation();
  if (officers.length === 0) return null;
  return (
    <Card title={t("network.officers")}>
      <ul className={styles.officers}>
        {officers.map((officer) => (
          <li key={officer.person_id}>
            <PersonChip
              name={officer.name}
              role={officer.roles.map((role) => t(`deskRole.${role}`)).join(t("common.and"))}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
