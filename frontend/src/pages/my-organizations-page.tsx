// The organisations one belongs to, and the way to found another.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OrganizationSummary } from "@/api/generated/silkbridge.schemas";
import { BlockTable } from "@/components/block-table";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { StateTag } from "@/components/state-tag";
import { useMine } from "@/features/organizations/desk-api";
import { inOrder } from "@/features/organizations/roles-field";
import { VERIFICATION_TONE } from "@/features/organizations/state-tone";
import desk from "./desk.module.css";

function List({ organizations }: { organizations: readonly OrganizationSummary[] }) {
  const { t } = useTranslation("organization");
  return (
    <BlockTable
      label={t("desk.title")}
      rows={organizations}
      columns={[
        {
          key: "name",
          head: t("column.organization"),
          cell: (row) => (
            <Link to="/workspace/organizations/$id" params={{ id: row.id }} dir="auto">
              <b>{row.name}</b>
            </Link>
          ),
        },
        { key: "kind", head: t("field.kind"), cell: (row) => t(`portal:organizationKind.${row.kind}`) },
        {
          key: "roles",
          head: t("column.myRoles"),
          cell: (row) => inOrder(row.my_roles).map((role) => t(`role.${role}`)).join(t("portal:common.and")),
        },
        {
          key: "state",
          head: t("column.state"),
          cell: (row) => <StateTag tone={VERIFICATION_TONE[row.state]}>{t(`state.${row.state}`)}</StateTag>,
        },
      ]}
    />
  );
}

export function MyOrganizationsPage() {
  const { t } = useTranslation("organization");
  const mine = useMine();
  usePageTitle(t("desk.title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("desk.title")}</h1>
        <ButtonLink to="/workspace/organizations/new" type="primary">
          {t("desk.found")}
        </ButtonLink>
      </div>
      <QueryView query={mine}>
        {(organizations) =>
          organizations.length > 0 ? (
            <List organizations={organizations} />
          ) : (
            <EmptyState title={t("desk.none")} hint={t("desk.noneHint")} />
          )
        }
      </QueryView>
    </>
  );
}
