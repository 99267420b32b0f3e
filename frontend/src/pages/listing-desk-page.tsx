// One listing as those at work on it see it: where it stands, what may be done, what happened, what changed.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnyListing } from "@/api/types";
import { EntityHeader } from "@/components/entity-header";
import { EXPORT_TONE } from "@/components/export-tone";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { PersonChip } from "@/components/person-chip";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { STATE_TONE, StateTag } from "@/components/state-tag";
import { useDeskListing, useSteps } from "@/features/drafts/api";
import { contentOf, titleOf } from "@/features/drafts/content";
import { DeskActions } from "@/features/drafts/desk-actions";
import { DeskDiff } from "@/features/drafts/desk-diff";
import { Standing } from "@/features/drafts/desk-standing";
import { DeskTimeline } from "@/features/drafts/desk-timeline";
import styles from "@/features/drafts/desk.module.css";
import { DiscardDialog } from "@/features/drafts/discard-dialog";
import { LackingLinks } from "@/features/drafts/lacking-links";
import { useFormat, useLocale } from "@/i18n/use-format";
import desk from "./desk.module.css";
import { useListingVocabulary } from "./listing-vocabulary";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/workspace/listings/$id");

function useNames() {
  const { fields, countries, nodes } = useListingVocabulary();
  return {
    field: (code: string) => fields.find((one) => one.code === code)?.name ?? code,
    country: (code: string) => countries.find((one) => one.code === code)?.name ?? code,
    node: (id: string) => nodes.find((one) => one.id === id)?.name ?? id,
  };
}

function PublicLinks({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation("wizard");
  const { id, kind, state } = listing;
  const achievement = kind === "achievement";
  return (
    <Card title={t("desk.public")}>
      <div className={styles.links}>
        <Link to={achievement ? "/achievements/$id" : "/challenges/$id"} params={{ id }}>
          {t(state === "published" ? "desk.page" : "head.preview")}
        </Link>
        {state === "published" && (
          <Link to={achievement ? "/achievements/$id/matches" : "/challenges/$id/matches"} params={{ id }}>
            {t(`desk.matches.${kind}`)}
          </Link>
        )}
      </div>
    </Card>
  );
}

function Aside({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation(["wizard", "compliance"]);
  const { number } = useFormat();
  const { completeness, can_edit: editable, home_node: node } = listing;
  return (
    <div className={desk.aside}>
      <PublicLinks listing={listing} />
      <Card title={t("portal:wizard.complete")} note={<b>{number(completeness / 100, { style: "percent" })}</b>}>
        {editable && <LackingLinks listing={listing} />}
      </Card>
      {listing.kind === "achievement" && (
        <Card title={t("portal:achievement.export")}>
          <p>
            <StateTag tone={EXPORT_TONE[listing.export_status]}>{t(`portal:exportStatus.${listing.export_status}`)}</StateTag>
          </p>
          {listing.organization.country === "CN" && (
            <Link to="/workspace/compliance/$id" params={{ id: listing.id }}>
              {t("compliance:toCase")}
            </Link>
          )}
        </Card>
      )}
      {node && (
        <Card title={t("portal:contact.node")}>
          <Link to="/network/$slug" params={{ slug: node.slug }}>
            {node.name}
          </Link>
        </Card>
      )}
    </div>
  );
}

function Desk({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation("wizard");
  const { code } = useLocale();
  const navigate = useNavigate();
  const steps = useSteps(listing.id);
  const names = useNames();
  const [discarding, setDiscarding] = useState(false);
  const said = titleOf(contentOf(listing), [code]);
  const title = said?.title ?? t(`untitled.${listing.kind}`);
  usePageTitle(title);
  return (
    <>
      <EntityHeader
        crumbs={[
          { key: "mine", node: <Link to="/workspace/listings">{t("mine")}</Link> },
          { key: "this", node: <bdi>{listing.number ?? t(`kind.${listing.kind}`)}</bdi> },
        ]}
        title={title}
        lang={said?.locale}
        actions={<DeskActions listing={listing} onDiscard={() => setDiscarding(true)} />}
        facts={
          <>
            <StateTag tone={STATE_TONE[listing.state]} boxed>
              {t(`portal:state.${listing.state}`)}
            </StateTag>
            <PersonChip name={listing.organization.name} kind="organization" compact />
          </>
        }
      />
      <div className={`${desk.columns} ${styles.columns}`}>
        <div>
          <Standing listing={listing} />
          <QueryView query={steps}>
            {(rows) => (
              <>
                <DeskTimeline listing={listing} steps={rows} />
                <DeskDiff listing={listing} steps={rows} names={names} />
              </>
            )}
          </QueryView>
        </div>
        <Aside listing={listing} />
      </div>
      {discarding && (
        <DiscardDialog
          listing={listing}
          onClose={() => setDiscarding(false)}
          onDiscarded={() => void navigate({ to: "/workspace/listings", search: {}, replace: true })}
        />
      )}
    </>
  );
}

export function ListingDeskPage() {
  const { id } = route.useParams();
  const listing = useDeskListing(id);
  if (isMissing(listing.error)) return <NotFoundPage />;
  return <QueryView query={listing}>{(data) => <Desk listing={data} />}</QueryView>;
}
