// An empty list is a crossroads: fewer filters, fewer words, or the other kind of listing.
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Loosening } from "@/api/generated/silkbridge.schemas";
import type { ListingKind } from "@/api/types";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { cleared, countFilters, type Filters, loosened } from "./filters";
import styles from "./nothing-found.module.css";

interface Props {
  kind: ListingKind;
  filters: Filters;
  /** What to leave out, and how much would then be found. */
  loosen: readonly Loosening[];
  onChange: (filters: Filters) => void;
}

const NAMESPACES = ["portal", "search"] as const;
const OWN_NAMES = new Set(["filters", "words", "quotes", "exclusions"]);

function Loosenings({ filters, loosen, onChange }: Omit<Props, "kind">) {
  const { t } = useTranslation(NAMESPACES);
  return loosen.map((one) => (
    <Button key={one.drop} onClick={() => onChange(loosened(filters, one))}>
      {OWN_NAMES.has(one.drop)
        ? t(`search:loosen.${one.drop}`)
        : t("search:loosen.filter", { name: t(`facet.${one.drop}`) })}
      <span className="muted">{t("search:loosen.count", { count: one.count })}</span>
    </Button>
  ));
}

export function NothingFound({ kind, filters, loosen, onChange }: Props) {
  const { t } = useTranslation(NAMESPACES);
  const { q } = filters;
  const narrowed = countFilters(filters) > 0;
  const other = kind === "achievement" ? "challenges" : "achievements";
  return (
    <EmptyState
      title={t("list.none")}
      hint={loosen.length > 0 ? t("search:loosen.hint") : t("list.noneHint")}
      action={
        <div className={styles.ways}>
          <Loosenings filters={filters} loosen={loosen} onChange={onChange} />
          {loosen.length === 0 && narrowed && (
            <Button onClick={() => onChange(cleared(filters))}>
              {q ? t("list.dropFilters") : t("list.clearAll")}
            </Button>
          )}
          {loosen.length === 0 && narrowed && q && (
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
