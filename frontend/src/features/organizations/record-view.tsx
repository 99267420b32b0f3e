// The record as it stands: every name, every number, for those who may see inside.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OrganizationRead } from "@/api/generated/silkbridge.schemas";
import { pickName } from "@/i18n/pick";
import { useFormat, useLocale } from "@/i18n/use-format";
import styles from "./record-view.module.css";

interface Props {
  organization: OrganizationRead;
  fieldName: (code: string) => string;
  regionName: (code: string) => string;
}

interface Row {
  key: string;
  name: string;
  value: ReactNode;
}

export function RecordView({ organization, fieldName, regionName }: Props) {
  const { t } = useTranslation("organization");
  const { country, language } = useFormat();
  const { code } = useLocale();
  const { names, descriptions, region, city, website, field_codes: fields } = organization;
  const node = organization.home_node && pickName(organization.home_node.names, code);
  const place = [country(organization.country), region && regionName(region), city].filter(Boolean);
  const rows: (Row | false | null | "")[] = [
    ...Object.entries(names).map(([lang, name]) => ({
      key: `name-${lang}`,
      name: t("nameIn", { language: language(lang) }),
      value: <bdi lang={lang}>{name}</bdi>,
    })),
    { key: "kind", name: t("field.kind"), value: t(`portal:organizationKind.${organization.kind}`) },
    organization.registration_number && {
      key: "number",
      name: t(organization.country === "CN" ? "field.creditCode" : "field.number"),
      value: <bdi dir="ltr">{organization.registration_number}</bdi>,
    },
    { key: "place", name: t("field.place"), value: <bdi>{place.join(" · ")}</bdi> },
    organization.home_node && {
      key: "node",
      name: t("field.node"),
      value: (
        <Link to="/network/$slug" params={{ slug: organization.home_node.slug }}>
          <bdi lang={node?.lang}>{node?.name ?? organization.home_node.slug}</bdi>
        </Link>
      ),
    },
    website && {
      key: "website",
      name: t("field.website"),
      value: (
        <a href={website} dir="ltr" target="_blank" rel="noreferrer noopener">
          {website}
        </a>
      ),
    },
    fields.length > 0 && {
      key: "fields",
      name: t("field.fields"),
      value: fields.map(fieldName).join(t("portal:common.and")),
    },
    ...Object.entries(descriptions).map(([lang, text]) => ({
      key: `about-${lang}`,
      name: t("aboutIn", { language: language(lang) }),
      value: (
        <span dir="auto" lang={lang} className={styles.text}>
          {text}
        </span>
      ),
    })),
    {
      key: "endorsement",
      name: t("field.endorsementShort"),
      value: t(organization.endorsement_required ? "portal:common.yes" : "portal:common.no"),
    },
  ];
  return (
    <dl className={styles.rows}>
      {rows.map(
        (row) =>
          row && (
            <div key={row.key}>
              <dt>{row.name}</dt>
              <dd>{row.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
