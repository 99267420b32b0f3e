// The first field a visitor sees: which of the two to search, and for what.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListingKind } from "@/api/types";
import type { Filters } from "./filters";
import styles from "./hero-search.module.css";
import { ListingSearch } from "./listing-search";

const KINDS: readonly ListingKind[] = ["achievement", "challenge"];

export function HeroSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ListingKind>("achievement");
  const show = (filters: Filters) =>
    void navigate({ to: kind === "achievement" ? "/achievements" : "/challenges", search: filters });
  return (
    <div className={styles.box}>
      <fieldset className={styles.kinds}>
        <legend className="sr-only">{t("search.what")}</legend>
        {KINDS.map((one) => (
          <label key={one} className={styles.kind} data-chosen={one === kind}>
            <input
              type="radio"
              name="search-kind"
              className="sr-only"
              checked={one === kind}
              onChange={() => setKind(one)}
            />
            {t(`search.${one}`)}
          </label>
        ))}
      </fieldset>
      <ListingSearch kind={kind} value="" onSearch={(q) => show({ q })} onNarrow={show} />
    </div>
  );
}
