// Above the form: which draft it is, for whom, and the ways out of it.
import { Link } from "@tanstack/react-router";
import type { AnyListing } from "@/api/types";
import { ButtonLink } from "@/components/button-link";
import { STATE_TONE, StateTag } from "@/components/state-tag";
import { useLocale } from "@/i18n/use-format";
import { titleOf } from "./content";
import styles from "./draft-head.module.css";
import type { Content } from "./pointer";
import { useWords } from "./words";

export function DraftHead({ listing, content }: { listing: AnyListing; content: Content }) {
  const { t } = useWords(listing.kind);
  const { code } = useLocale();
  const { id, kind, state, organization } = listing;
  const said = titleOf(content, [code]);
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <nav className={styles.crumbs} aria-label={t("portal:nav.crumbs")}>
          <Link to="/workspace/listings">{t("mine")}</Link>
        </nav>
        <h1 dir="auto" lang={said?.locale}>
          {said?.title ?? t(`untitled.${kind}`)}
        </h1>
        <p className={styles.facts}>
          <StateTag tone={STATE_TONE[state]}>{t(`portal:state.${state}`)}</StateTag>
          <bdi>{organization.name}</bdi>
        </p>
      </div>
      <div className={styles.actions}>
        <ButtonLink to="/workspace/listings/$id" params={{ id }}>
          {t("head.record")}
        </ButtonLink>
        <ButtonLink to={kind === "achievement" ? "/achievements/$id" : "/challenges/$id"} params={{ id }}>
          {t("head.preview")}
        </ButtonLink>
      </div>
    </div>
  );
}
