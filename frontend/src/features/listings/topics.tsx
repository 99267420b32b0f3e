// Fields and keywords, each a way to more of the same.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnyListing } from "@/api/types";
import { Card } from "@/components/section";
import styles from "./topics.module.css";

interface Props {
  listing: AnyListing;
  fieldName: (code: string) => string;
}

export function Topics({ listing, fieldName }: Props) {
  const { t } = useTranslation();
  const { field_codes: fields, keywords, kind, original_locale: lang } = listing;
  const to = kind === "achievement" ? "/achievements" : "/challenges";
  if (fields.length === 0 && keywords.length === 0) return null;
  return (
    <Card title={t("entity.topics")}>
      {fields.length > 0 && (
        <ul className={styles.fields} aria-label={t("facet.field")}>
          {fields.map((code) => (
            <li key={code}>
              <Link to={to} search={{ field: [code] }}>
                {fieldName(code)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {keywords.length > 0 && (
        <ul className={styles.words} aria-label={t("entity.keywords")}>
          {keywords.map((word) => (
            <li key={word}>
              <Link to={to} search={{ q: word }} className="tag" lang={lang}>
                <bdi>{word}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
