// Organisations whose verification is the reader's to decide.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OrganizationSummary } from "@/api/generated/silkbridge.schemas";
import { BlockTable } from "@/components/block-table";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import { pickName } from "@/i18n/pick";
import { useFormat, useLocale } from "@/i18n/use-format";
import { VERIFICATION_TONE } from "./state-tone";
import styles from "./verify-table.module.css";

export function VerifyTable({ organizations }: { organizations: readonly OrganizationSummary[] }) {
  const { t } = useTranslation("organization");
  const { country } = useFormat();
  const { code } = useLocale();
  return (
    <BlockTable
      label={t("verify.title")}
      rows={organizations}
      columns={[
        {
          key: "name",
          head: t("column.organization"),
          cell: (row) => (
            <>
              <Link to="/workspace/verifications/$id" params={{ id: row.id }} className={styles.name} dir="auto">
                {row.name}
              </Link>
              <p className={styles.line}>{t(`portal:organizationKind.${row.kind}`)}</p>
            </>
          ),
        },
        {
          key: "place",
          head: t("field.place"),
          cell: (row) => <bdi>{[country(row.country), row.city].filter(Boolean).join(" · ")}</bdi>,
        },
        {
          key: "node",
          head: t("field.node"),
          cell: (row) => {
            const node = row.home_node && pickName(row.home_node.names, code);
            return node && <bdi lang={node.lang}>{node.name}</bdi>;
          },
        },
        {
          key: "state",
          head: t("column.state"),
          half: "start",
          cell: (row) => <StateTag tone={VERIFICATION_TONE[row.state]}>{t(`state.${row.state}`)}</StateTag>,
        },
        {
          key: "when",
          head: t("column.when"),
          half: "end",
          cell: (row) => {
            const at = row.state === "verified" ? row.recheck_on : row.submitted_at;
            return at && <LocalTime at={at} day />;
          },
        },
      ]}
    />
  );
}
