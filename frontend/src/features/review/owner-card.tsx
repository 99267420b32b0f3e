// Who stands behind a listing, as far as the reviewing side knows it.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OrganizationRead } from "@/api/generated/silkbridge.schemas";
import type { AnyListing } from "@/api/types";
import { LocalTime } from "@/components/local-time";
import { PersonChip } from "@/components/person-chip";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { pickName } from "@/i18n/pick";
import { useLocale } from "@/i18n/use-format";
import { useOwner } from "./api";
import styles from "./owner-card.module.css";

function Known({ owner }: { owner: OrganizationRead }) {
  const { t } = useTranslation("review");
  const { code } = useLocale();
  const home = owner.home_node && pickName(owner.home_node.names, code);
  const rows = [
    owner.registration_number && { name: t("owner.number"), value: <bdi>{owner.registration_number}</bdi> },
    owner.verified_at && { name: t("owner.verifiedAt"), value: <LocalTime at={owner.verified_at} day /> },
    owner.recheck_on && { name: t("owner.recheckOn"), value: <LocalTime at={owner.recheck_on} day /> },
    owner.home_node && {
      name: t("owner.node"),
      value: (
        <Link to="/network/$slug" params={{ slug: owner.home_node.slug }}>
          <bdi lang={home?.lang}>{home?.name}</bdi>
        </Link>
      ),
    },
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(
        (row) =>
          row && (
            <div key={row.name}>
              <dt>{row.name}</dt>
              <dd>{row.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

export function OwnerCard({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation("review");
  const { organization } = listing;
  const owner = useOwner(organization.id);
  return (
    <Card title={t("owner.title")}>
      <PersonChip name={organization.name} kind="organization" role={t(`portal:organizationKind.${organization.kind}`)} />
      <p className={styles.state}>
        <StateTag tone={organization.verified ? "done" : "stop"}>
          {t(organization.verified ? "owner.verified" : "owner.unverified")}
        </StateTag>
      </p>
      {organization.id && <QueryView query={owner}>{(data) => <Known owner={data} />}</QueryView>}
    </Card>
  );
}
