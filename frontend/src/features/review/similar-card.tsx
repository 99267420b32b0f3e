// Published listings that sound alike, so that one work does not stand on the market twice.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnyListing, ListingSummary } from "@/api/types";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useSimilar } from "./api";
import styles from "./similar-card.module.css";

function Similar({ item, own }: { item: ListingSummary; own: boolean }) {
  const { t } = useTranslation("review");
  return (
    <li className={styles.item}>
      <Link
        to={item.kind === "achievement" ? "/achievements/$id" : "/challenges/$id"}
        params={{ id: item.number ?? item.id }}
        target="_blank"
        dir="auto"
        lang={item.locale}
      >
        {item.title}
      </Link>
      <p className={styles.owner}>
        {own ? <StateTag tone="wait">{t("similar.same")}</StateTag> : <bdi>{item.organization.name}</bdi>}
        {item.number && <bdi>{item.number}</bdi>}
      </p>
    </li>
  );
}

export function SimilarCard({ listing, title }: { listing: AnyListing; title: string }) {
  const { t } = useTranslation("review");
  const similar = useSimilar(listing.kind, listing.id, title);
  if (title === "") return null;
  return (
    <Card title={t("similar.title")}>
      <QueryView query={similar}>
        {(items) =>
          items.length === 0 ? (
            <p className="muted">{t("similar.none")}</p>
          ) : (
            <ul>
              {items.map((item) => (
                <Similar
                  key={item.id}
                  item={item}
                  own={item.organization.id !== null && item.organization.id === listing.organization.id}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}
