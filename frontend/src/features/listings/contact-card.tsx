// How to get in touch: the owner's policy, and the node that looks after the listing.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnyListing, NodeRead } from "@/api/types";
import { useZoneWord } from "@/components/local-time";
import { PersonChip } from "@/components/person-chip";
import { Card } from "@/components/section";
import { useFormat } from "@/i18n/use-format";
import styles from "./contact-card.module.css";
import { addressOf, letterTo } from "./listing-actions";

function Desk({ node, listing, title }: { node: NodeRead; listing: AnyListing; title: string }) {
  const { t } = useTranslation();
  const { hours, language } = useFormat();
  const zoneWord = useZoneWord();
  const subject = `${listing.number ?? ""} ${title}`.trim();
  return (
    <ul className={styles.lines}>
      {node.contact_email && (
        <li>
          <a href={letterTo(node.contact_email, subject, addressOf(listing))} dir="ltr">
            {node.contact_email}
          </a>
        </li>
      )}
      {node.service_hours && (
        <li>
          <bdi>{hours(node.service_hours)}</bdi> <span className="muted">{zoneWord(node.time_zone)}</span>
        </li>
      )}
      {node.languages.length > 0 && <li>{node.languages.map(language).join(t("common.and"))}</li>}
    </ul>
  );
}

interface Props {
  listing: AnyListing;
  title: string;
  node: NodeRead | undefined;
}

export function ContactCard({ listing, title, node }: Props) {
  const { t } = useTranslation();
  const { home_node: home, contact_policy: policy } = listing;
  return (
    <Card title={`${t("contact.title")} · ${t(`contact.${policy}`)}`} quiet>
      {home && (
        <Link to="/network/$slug" params={{ slug: home.slug }} className={styles.node}>
          <PersonChip name={home.name} kind="organization" role={t("contact.node")} />
        </Link>
      )}
      {node && <Desk node={node} listing={listing} title={title} />}
      <p className={styles.note}>{t(`contact.how.${policy}`)}</p>
    </Card>
  );
}
