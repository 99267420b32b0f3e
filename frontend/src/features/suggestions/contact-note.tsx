// How to reach the other side, once both have accepted.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SuggestionRead } from "@/api/generated/silkbridge.schemas";
import { PersonChip } from "@/components/person-chip";
import styles from "./decision.module.css";

type Contact = NonNullable<SuggestionRead["contact"]>;

export function ContactNote({ contact }: { contact: Contact }) {
  const { t } = useTranslation("suggestions");
  const { policy, organization, organization_id: id, website, node } = contact;
  return (
    <section className={styles.part} aria-label={t("contact.title")}>
      <p className={styles.legend}>{t("contact.title")}</p>
      {id && (
        <Link to="/organizations/$id" params={{ id }}>
          <PersonChip name={organization} kind="organization" />
        </Link>
      )}
      <p className={styles.quiet}>{t(`contact.${policy}`)}</p>
      {website && (
        <p className={styles.quiet}>
          {t("contact.website")}{" "}
          <a href={website} rel="noreferrer noopener" target="_blank" dir="ltr">
            {website}
          </a>
        </p>
      )}
      {node && (
        <p className={styles.quiet}>
          <Link to="/network/$slug" params={{ slug: node.slug }}>
            <bdi>{node.name}</bdi>
          </Link>
        </p>
      )}
    </section>
  );
}
