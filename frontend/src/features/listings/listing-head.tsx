// The head of a listing's page: where it stands, what it says, whose it is, in which languages.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AnyListing } from "@/api/types";
import { EntityHeader } from "@/components/entity-header";
import { LanguageTabs } from "@/components/language-tabs";
import { PersonChip } from "@/components/person-chip";
import { TranslationBadge } from "@/components/translation-badge";
import { useFormat } from "@/i18n/use-format";
import styles from "./listing-head.module.css";
import type { TextChoice } from "./use-texts";

interface Props {
  listing: AnyListing;
  words: TextChoice<AnyListing["texts"][number]> | undefined;
  fieldName: (code: string) => string;
  /** StateTag, boxed. */
  state: ReactNode;
  /** What else belongs on the line of facts. */
  facts?: ReactNode;
  actions?: ReactNode;
}

/** The owner as a link to its page, or the word for one who stays unnamed. */
export function Owner({ organization }: { organization: AnyListing["organization"] }) {
  const { t } = useTranslation();
  if (!organization.id || organization.anonymous) return <span>{t("entity.anonymous")}</span>;
  return (
    <Link to="/organizations/$id" params={{ id: organization.id }} className={styles.owner}>
      <PersonChip name={organization.name} kind="organization" compact />
    </Link>
  );
}

function useCrumbs({ listing, fieldName }: Pick<Props, "listing" | "fieldName">) {
  const { t } = useTranslation();
  const to = listing.kind === "achievement" ? "/achievements" : "/challenges";
  const [field] = listing.field_codes;
  return [
    { key: "kind", node: <Link to={to}>{t(`entity.${listing.kind}s`)}</Link> },
    ...(field
      ? [
          {
            key: "field",
            node: (
              <Link to={to} search={{ field: [field] }}>
                {fieldName(field)}
              </Link>
            ),
          },
        ]
      : []),
    { key: "number", node: <bdi>{listing.number ?? t("entity.unnumbered")}</bdi> },
  ];
}

function Tabs({ listing, words }: Pick<Props, "listing"> & { words: NonNullable<Props["words"]> }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  if (words.texts.length > 1) {
    return <LanguageTabs texts={words.texts} current={words.text.locale} onChange={words.choose} />;
  }
  if (!words.foreign) return null;
  return <p className={styles.only}>{t("entity.only", { language: language(listing.original_locale) })}</p>;
}

export function ListingHead({ listing, words, fieldName, state, facts, actions }: Props) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const crumbs = useCrumbs({ listing, fieldName });
  const { organization } = listing;
  return (
    <EntityHeader
      crumbs={crumbs}
      title={words?.text.title || t("entity.untitled")}
      lang={words?.text.title ? words.text.locale : undefined}
      oneLine={words?.text.one_line}
      badge={words && <TranslationBadge kind={words.text.translation} from={listing.original_locale} />}
      actions={actions}
      facts={
        <>
          {state}
          <Owner organization={organization} />
          <bdi>{organization.city || country(organization.country)}</bdi>
          {facts}
          {listing.visibility !== "public" && <span className="tag">{t(`visibility.${listing.visibility}`)}</span>}
          {listing.is_sample && <span className="tag">{t("list.sample")}</span>}
        </>
      }
      tabs={words && <Tabs listing={listing} words={words} />}
    />
  );
}
