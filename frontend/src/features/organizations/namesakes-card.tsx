// Organisations whose names sound alike, so that one body is not registered twice.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useNamesakes } from "./desk-api";
import styles from "./namesakes-card.module.css";
import { VERIFICATION_TONE } from "./state-tone";

export function NamesakesCard({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation("organization");
  const found = useNamesakes(id, name);
  return (
    <Card title={t("verify.namesakes")}>
      <QueryView query={found}>
        {(items) =>
          items.length === 0 ? (
            <p className="muted">{t("verify.noNamesakes")}</p>
          ) : (
            <ul className={styles.list}>
              {items.map((item) => (
                <li key={item.id}>
                  <Link to="/organizations/$id" params={{ id: item.id }} target="_blank" dir="auto">
                    {item.name}
                  </Link>
                  <StateTag tone={VERIFICATION_TONE[item.state]}>{t(`state.${item.state}`)}</StateTag>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}
