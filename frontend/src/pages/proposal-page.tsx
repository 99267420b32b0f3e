// A bidder's desk for one challenge: the form until it is sealed, and the receipt from then on.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DueClock, DueTimes } from "@/components/due-clock";
import { EmptyState } from "@/components/empty-state";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { PROPOSALS, useBid } from "@/features/proposals/api";
import { copyPlace } from "@/features/proposals/content";
import { ProposalForm } from "@/features/proposals/form";
import { Receipt } from "@/features/proposals/receipt";
import type { BidRead, ProposalContent, SubmissionRead } from "@/features/proposals/types";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/workspace/challenges/$id/proposal");

interface Props {
  bid: BidRead;
  onParty: (organization: string) => void;
}

function Work({ bid, onParty }: Props) {
  const { t } = useTranslation("course");
  const client = useQueryClient();
  const [sealed, setSealed] = useState<SubmissionRead>();
  const [start, setStart] = useState<{ content: ProposalContent | undefined }>();
  const onSealed = (receipt: SubmissionRead) => {
    localStorage.setItem(copyPlace(bid), receipt.copy_key);
    setSealed(receipt);
    setStart(undefined);
    void client.invalidateQueries({ queryKey: [PROPOSALS] });
  };
  const receipt = (sealed ?? bid.receipt) !== null;
  if (bid.organization_id === null) {
    const why = bid.parties.find(({ barred }) => barred !== null)?.barred;
    return <EmptyState title={t("barredTitle")} hint={why ? t(`problems:${why}`) : t("barredHint")} />;
  }
  const writes = !bid.closed && bid.stage === "propose" && (!receipt || start !== undefined);
  return (
    <>
      {receipt && <Receipt bid={bid} sealed={sealed} onReplace={(content) => setStart({ content })} />}
      {writes && (
        <ProposalForm
          key={bid.organization_id + String(start !== undefined)}
          bid={bid}
          start={start?.content}
          onParty={onParty}
          onSealed={onSealed}
        />
      )}
      {!writes && !receipt && <EmptyState title={t("closedTitle")} hint={t("closedHint")} />}
    </>
  );
}

function Desk({ bid, onParty }: Props) {
  const { t } = useTranslation("course");
  usePageTitle(`${t("proposal")} · ${bid.title}`);
  return (
    <>
      <p className={desk.crumbs}>
        <Link to="/workspace/proposals">{t("mine.title")}</Link> ›{" "}
        <Link to="/challenges/$id" params={{ id: bid.challenge_id }}>
          {t("toChallenge")}
        </Link>
      </p>
      <div className={desk.head}>
        <h1 dir="auto" {...(bid.title_lang && { lang: bid.title_lang })}>
          {bid.title}
        </h1>
      </div>
      <div className={desk.columns}>
        <div>
          <Work key={bid.organization_id} bid={bid} onParty={onParty} />
        </div>
        <aside className={desk.aside}>
          <Card title={t("deadline")}>
            <div className={desk.stack}>
              <DueClock at={bid.deadline_at} nearHours={72} />
              <DueTimes at={bid.deadline_at} zone={bid.deadline_zone} />
              <p className="muted">{t("deadlineText")}</p>
            </div>
          </Card>
          <Card title={t("secret")}>
            <p className="muted">{t("secretText")}</p>
          </Card>
        </aside>
      </div>
    </>
  );
}

export function ProposalPage() {
  const { id } = route.useParams();
  const { organization } = route.useSearch();
  const navigate = route.useNavigate();
  const bid = useBid(id, organization);
  if (isMissing(bid.error)) return <NotFoundPage />;
  return (
    <QueryView query={bid} loading={<Loading rows={5} kind="page" />}>
      {(found) => (
        <Desk bid={found} onParty={(next) => void navigate({ search: { organization: next }, replace: true })} />
      )}
    </QueryView>
  );
}
