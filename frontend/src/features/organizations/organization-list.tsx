// Organisations in a list: name, kind, place, fields, home node.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OrganizationSummary } from "@/api/generated/silkbridge.schemas";
import { PersonChip } from "@/components/person-chip";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import styles from "./organization-list.module.css";

const FIELDS = 3;

interface Names {
  fieldName: (code: string) => string;
  regionName: (code: string) => string;
}

function Organization({ organization, fieldName, regionName }: { organization: OrganizationSummary } & Names) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const { id, name, kind, city_name: city, region, verified, is_sample: sample, field_codes: fields } = organization;
  const places = [region ? regionName(region) : city, country(organization.country)].filter(Boolean);
  return (
    <li className={styles.row}>
      <h2 className={styles.name}>
        <Link to="/organizations/$id" params={{ id }}>
          <PersonChip
            name={name}
            kind="organization"
            role={
              <>
                {t(`organizationKind.${kind}`)}
                {places.map((place) => (
                  <span key={place}>
                    {" · "}
                    <bdi>{place}</bdi>
                  </span>
                ))}
              </>
            }
          />
        </Link>
      </h2>
      <span className={styles.tags}>
        {fields.slice(0, FIELDS).map((code) => (
          <span key={code} className="tag">
            {fieldName(code)}
          </span>
        ))}
        {sample && <span className="tag">{t("list.sample")}</span>}
      </span>
      {verified && <StateTag tone="done">{t("entity.verified")}</StateTag>}
    </li>
  );
}

export function OrganizationList({ organizations, ...names }: { organizations: readonly OrganizationSummary[] } & Names) {
  return (
    <ul className={styles.list}>
      {organizations.map((organization) => (
        <Organization key={organization.id} organization={organization} {...names} />
      ))}
    </ul>
  );
}
