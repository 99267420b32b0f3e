// One opened proposal.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/empty-state";
import { Loading } from "@/components/loading";
import { LocalTime } from "@/components/local-time";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useMe } from "@/features/accounts/api";
import { useOpened } from "@/features/proposals/api";
import { OpenedProposal } from "@/features/proposals/opened";
import { useOutcome } from "@/features/reviews/api";
import { Outcome } from "@/features/reviews/outcome";
import type { ProposalRead } from "@/features/proposals/types";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/workspace/challenges/$id/opened/$proposal");

function Opened({ proposal, id }: { proposal: ProposalRead; id: string }) {
  const { t } = useTranslation("course");
  const { data: me } = useMe();
  const own = me?.memberships.some(({ organization_id: one }) => one === proposal.organization_id) === true;
  const outcome = useOutcome(id, own);
  usePageTitle(proposal.title || t("record.untitled"));
  return (
    <>
      <p className={desk.crumbs}>
        <Link to="/challenges/$id" params={{ id }}>
          {t("toChallenge")}
        </Link>
      </p>
      <div className={desk.head}>
        <h1 dir="auto">{proposal.title || t("record.untitled")}</h1>
      </div>
      <p className={desk.lead}>
        <bdi>{proposal.organization_name}</bdi> · {t("record.at")} <LocalTime at={proposal.submitted_at} /> ·{" "}
        <small dir="ltr">{`SHA-256 ${proposal.sha256.slice(0, 16)}…`}</small>
      </p>
      {outcome.data && <Outcome found={outcome.data} proposal={proposal.id} />}
      {proposal.content ? (
        <OpenedProposal content={proposal.content} />
      ) : (
        <EmptyState title={t("record.damaged")} hint={t("record.damagedHint")} />
      )}
    </>
  );
}

export function OpenedPage() {
  const { id, proposal } = route.useParams();
  const opened = useOpened(id, proposal);
  if (isMissing(opened.error)) return <NotFoundPage />;
  return (
    <QueryView query={opened} loading={<Loading rows={5} kind="page" />}>
      {(found) => <Opened proposal={found} id={id} />}
    </QueryView>
  );
}
