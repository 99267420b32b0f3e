// An empty list is a crossroads: fewer filters, fewer words, or the other kind of listing.
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ListingKind } from "@/api/types";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { cleared, countFilters, type Filters } from "./filters";
import styles from "./nothing-found.module.css";

interface Props {
  kind: ListingKind;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function NothingFound({ kind, filters, onChange }: Props) {
  const { t } = useTranslation();
  const { q } = filters;
  const narrowed = countFilters(filters) > 0;
  const other = kind === "achievement" ? "challenges" : "achievements";
  return (
    <EmptyState
      title={t("list.none")}
      hint={t("list.noneHint")}
      action={
        <div className={styles.ways}>
          {narrowed && (
            <Button onClick={() => onChange(cleared(filters))}>
              {q ? t("list.dropFilters") : t("list.clearAll")}
            </Button>
          )}
          {narrowed && q && (
            <Button onClick={() => onChange({ ...filters, q: undefined, page: undefined })}>
              {t("list.dropWords")}
            </Button>
          )}
          {q && (
            <ButtonLink to={`/${other}`} search={{ q }}>
              {t(other === "challenges" ? "list.tryChallenges" : "list.tryAchievements", { words: q })}
            </ButtonLink>
          )}
        </div>
      }
    />
  );
}

/** A page number beyond the last page. */
export function NoSuchPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t("list.nonePage")}
      action={
        <Link to="." search={((before: Filters) => ({ ...before, page: undefined })) as never}>
          {t("list.firstPage")}
        </Link>
      }
    />
  );
}
