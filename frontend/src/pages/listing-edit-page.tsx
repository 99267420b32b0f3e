// A draft in the guided form.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnyListing } from "@/api/types";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useMe } from "@/features/accounts/api";
import { useDeskListing, useSteps } from "@/features/drafts/api";
import { Wizard } from "@/features/drafts/wizard";
import { useListingVocabulary } from "./listing-vocabulary";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/workspace/listings/$id/edit");

function Closed({ id }: { id: string }) {
  const { t } = useTranslation("wizard");
  return (
    <EmptyState
      title={t("closed.title")}
      hint={t("closed.hint")}
      action={
        <ButtonLink to="/workspace/listings/$id" params={{ id }}>
          {t("closed.look")}
        </ButtonLink>
      }
    />
  );
}

function Editing({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation("wizard");
  const { id } = listing;
  const { step, at } = route.useSearch();
  const navigate = useNavigate();
  const { data: me } = useMe();
  const { data: history } = useSteps(id);
  const vocabulary = useListingVocabulary();
  usePageTitle(t(`title.${listing.kind}`));
  return (
    <Wizard
      initial={listing}
      vocabulary={vocabulary}
      personId={me?.person?.id ?? ""}
      history={history}
      step={step}
      at={at}
      onStep={(key) => void navigate({ to: ".", search: { step: key }, resetScroll: false })}
      onSubmitted={() => void navigate({ to: "/workspace/listings/$id", params: { id } })}
    />
  );
}

export function ListingEditPage() {
  const { id } = route.useParams();
  const listing = useDeskListing(id, { fresh: true });
  if (isMissing(listing.error)) return <NotFoundPage />;
  return (
    <QueryView query={listing}>
      {(data) => (data.can_edit ? <Editing key={data.id} listing={data} /> : <Closed id={id} />)}
    </QueryView>
  );
}
