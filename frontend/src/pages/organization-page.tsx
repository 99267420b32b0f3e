// One organisation: who it is, which node looks after it, and what it offers and asks for.
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ListingKind, NodeRead, OrganizationRead } from "@/api/types";
import { EntityHeader } from "@/components/entity-header";
import { ListingCard } from "@/components/listing-card";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { CopyAddress, PrintPage } from "@/components/page-actions";
import { usePageTitle } from "@/components/page-title";
import { PersonChip } from "@/components/person-chip";
import { PrintNote } from "@/components/print-note";
import { QueryView } from "@/components/query-view";
import { Card, Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import { TwoColumns } from "@/components/two-columns";
import { useListings } from "@/features/discovery/api";
import { letterTo } from "@/features/listings/listing-actions";
import { Prose } from "@/features/listings/prose";
import { useNode } from "@/features/nodes/api";
import { useOrganization } from "@/features/organizations/api";
import { OrganizationFacts, OtherNames } from "@/features/organizations/organization-facts";
import { useFieldName } from "@/features/taxonomy/api";
import { useRegionName } from "@/features/taxonomy/regions";
import { useFormat } from "@/i18n/use-format";
import { NotFoundPage } from "./not-found-page";
import styles from "./organization-page.module.css";

const route = getRouteApi("/portal/organizations/$id");
const SHOWN = 5;

const VERIFICATION_TONE: Record<OrganizationRead["state"], Tone> = {
  unverified: "neutral",
  submitted: "progress",
  verified: "done",
  rejected: "stop",
};

export function OrganizationPage() {
  const { id } = route.useParams();
  const query = useOrganization(id);
  if (isMissing(query.error)) return <NotFoundPage />;
  return (
    <div className="container">
      <QueryView query={query} loading={<Loading rows={5} kind="page" />}>
        {(organization) => <Organization organization={organization} />}
      </QueryView>
    </div>
  );
}

function usePlace({ city_name: city, region }: OrganizationRead): string {
  const regionName = useRegionName();
  return region && !city ? regionName(region) : city;
}

function Organization({ organization }: { organization: OrganizationRead }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const fieldName = useFieldName();
  const place = usePlace(organization);
  const home = organization.home_node?.slug;
  const { data: node } = useNode(home ?? "", home !== undefined);
  usePageTitle(organization.name);
  const address = `${location.origin}/organizations/${organization.id}`;
  return (
    <article>
      <EntityHeader
        crumbs={[
          { key: "all", node: <Link to="/organizations">{t("organizations.title")}</Link> },
          { key: "kind", node: t(`organizationKind.${organization.kind}`) },
        ]}
        title={organization.name}
        actions={
          <>
            <CopyAddress address={address} />
            <PrintPage />
            {node?.contact_email && (
              <Button type="primary" href={letterTo(node.contact_email, organization.name, address)}>
                {t("contact.write.achievement")}
              </Button>
            )}
          </>
        }
        facts={
          <>
            <StateTag tone={VERIFICATION_TONE[organization.state]} boxed>
              {t(`verification.${organization.state}`)}
            </StateTag>
            <span>{t(`organizationKind.${organization.kind}`)}</span>
            <bdi>{place || country(organization.country)}</bdi>
            {organization.is_sample && <span className="tag">{t("list.sample")}</span>}
          </>
        }
      />
      <TwoColumns
        aside={
          <>
            <OrganizationFacts organization={organization} place={place} fieldName={fieldName} />
            {node && <HomeNode node={node} />}
            <OtherNames organization={organization} />
          </>
        }
      >
        <div>
          <About organization={organization} />
          <Listings kind="achievement" id={organization.id} />
          <Listings kind="challenge" id={organization.id} />
        </div>
      </TwoColumns>
      <PrintNote address={address} />
    </article>
  );
}

function About({ organization: { description, descriptions } }: { organization: OrganizationRead }) {
  const { t } = useTranslation();
  if (!description) return null;
  const lang = Object.entries(descriptions).find(([, text]) => text === description)?.[0] ?? "";
  return (
    <Section title={t("organizations.about")}>
      <Prose text={description} lang={lang} />
    </Section>
  );
}

function HomeNode({ node }: { node: NodeRead }) {
  const { t } = useTranslation();
  return (
    <Card title={t("organizations.homeNode")} quiet>
      <Link to="/network/$slug" params={{ slug: node.slug }} className={styles.node}>
        <PersonChip name={node.name} kind="organization" role={t(`nodeKind.${node.kind}`)} />
      </Link>
      {node.contact_email && (
        <p className={styles.mail}>
          <a href={`mailto:${node.contact_email}`} dir="ltr">
            {node.contact_email}
          </a>
        </p>
      )}
    </Card>
  );
}

/** The newest of its listings; the rest stands in the list that the link filters. */
function Listings({ kind, id }: { kind: ListingKind; id: string }) {
  const { t } = useTranslation();
  const query = useListings(kind, { organization: id, sort: "date" });
  const achievement = kind === "achievement";
  const total = query.data?.total ?? 0;
  return (
    <Section
      title={t(achievement ? "organizations.listings" : "organizations.challenges")}
      note={
        total > SHOWN && (
          <Link to={achievement ? "/achievements" : "/challenges"} search={{ organization: id }}>
            {t("match.all", { count: total })}
          </Link>
        )
      }
    >
      <QueryView query={query} loading={<Loading rows={2} />}>
        {({ items }) =>
          items.length > 0 ? (
            <div className={styles.listings}>
              {items.slice(0, SHOWN).map((listing) => (
                <ListingCard key={listing.id} listing={listing} />
              ))}
            </div>
          ) : (
            <p className="muted">{t(achievement ? "organizations.noListings" : "organizations.noChallenges")}</p>
          )
        }
      </QueryView>
    </Section>
  );
}
