// The plain facts of an organisation: what, where, since when it is verified, its other names.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OrganizationRead } from "@/api/types";
import { LocalTime } from "@/components/local-time";
import { Card } from "@/components/section";
import { useFormat, useLocale } from "@/i18n/use-format";
import styles from "./organization-facts.module.css";

const isWebAddress = (value: string) => /^https?:\/\//i.test(value);

function Website({ address }: { address: string }) {
  if (!isWebAddress(address)) return <bdi dir="ltr">{address}</bdi>;
  return (
    <a href={address} rel="noopener noreferrer nofollow" target="_blank" dir="ltr">
      {address.replace(/^https?:\/\/|\/$/gi, "")}
    </a>
  );
}

interface Props {
  organization: OrganizationRead;
  /** Where it is, as the reader calls it. */
  place: string;
  fieldName: (code: string) => string;
}

export function OrganizationFacts({ organization, place, fieldName }: Props) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const { kind, website, field_codes: fields, verified_at: verified } = organization;
  return (
    <Card title={t("challenge.facts")}>
      <dl className={styles.facts}>
        <div>
          <dt>{t("organizations.kind")}</dt>
          <dd>{t(`organizationKind.${kind}`)}</dd>
        </div>
        <div>
          <dt>{t("organizations.place")}</dt>
          <dd>
            {place && <bdi>{place}</bdi>}
            {place && " · "}
            {country(organization.country)}
          </dd>
        </div>
        {verified && (
          <div>
            <dt>{t("entity.verified")}</dt>
            <dd>
              <LocalTime at={verified} day />
            </dd>
          </div>
        )}
        {website && (
          <div>
            <dt>{t("organizations.website")}</dt>
            <dd>
              <Website address={website} />
            </dd>
          </div>
        )}
      </dl>
      {fields.length > 0 && (
        <ul className={styles.fields} aria-label={t("facet.field")}>
          {fields.map((code) => (
            <li key={code}>
              <Link to="/achievements" search={{ field: [code] }} className="tag">
                {fieldName(code)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Its names in the other languages, each marked as that language. */
export function OtherNames({ organization: { names, name } }: Pick<Props, "organization">) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { code } = useLocale();
  const others = Object.entries(names).filter(([locale, other]) => locale !== code && other && other !== name);
  if (others.length === 0) return null;
  return (
    <Card title={t("organizations.otherNames")}>
      <dl>
        {others.map(([locale, other]) => (
          <div key={locale} className={styles.name}>
            <dt>{language(locale)}</dt>
            <dd lang={locale} dir="auto">
              {other}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
