// One deal: its course and what comes next, the talk about it, and beside it who, how much, and what it is about.
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useMe } from "@/features/accounts/api";
import { useContract } from "@/features/contracts/api";
import { ContractPart } from "@/features/contracts/contract-part";
import { useDeal } from "@/features/deals/api";
import { ListingsCard, PartiesCard, ValueCard } from "@/features/deals/aside-cards";
import { Conversation } from "@/features/deals/conversation";
import type { Talk } from "@/features/deals/course-api";
import { DealHead } from "@/features/deals/deal-head";
import { ManagerCard } from "@/features/deals/manager-card";
import { NextCard } from "@/features/deals/next-card";
import { Checklist, TasksPart } from "@/features/deals/tasks-part";
import type { DealRead } from "@/features/deals/types";
import { BookPart } from "@/features/ledger/book-part";
import { useAnnouncement } from "@/features/notices/api";
import { SubjectNotice } from "@/features/notices/subject-notice";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/workspace/deals/$id");
/** Stages in which there may be a contract. */
const CONTRACTED = new Set<string>(["contract", "perform", "closed", "lost"]);
/** Stages in which money may have been billed or paid. */
const BOOKED = new Set<string>(["perform", "closed", "lost"]);

function Deal({ deal, talk }: { deal: DealRead; talk: Talk }) {
  const { t } = useTranslation(["deals", "notices"]);
  const { data } = useMe();
  const me = data?.person?.id;
  const contracted = CONTRACTED.has(deal.stage);
  const { data: told } = useAnnouncement(deal.id);
  const state = told?.notice?.current ? told.notice.state : undefined;
  const kept = useContract(deal.id, contracted);
  const milestones = (kept.data?.contract?.milestones ?? []).map(({ id, label, state }) => ({
    id,
    label,
    payable: state === "accepted",
  }));
  usePageTitle(`${deal.title} · ${t("title")}`);
  return (
    <>
      <DealHead deal={deal} announced={state && t(`notices:state.${state}`)} />
      <div className={desk.columns}>
        <div>
          <NextCard deal={deal} me={me}>
            <Checklist deal={deal} />
          </NextCard>
          {contracted && <ContractPart deal={deal.id} kind={deal.contract_kind} />}
          {BOOKED.has(deal.stage) && <BookPart deal={deal.id} milestones={milestones} />}
          <TasksPart deal={deal} />
          <Conversation deal={deal} talk={talk} />
        </div>
        <aside className={desk.aside}>
          <PartiesCard deal={deal} />
          <ValueCard deal={deal} />
          {told && (
            <SubjectNotice
              kind="price"
              subject={deal.id}
              reason={told.reason}
              notice={told.notice}
              mayPublish={told.may_publish}
            />
          )}
          <ManagerCard deal={deal} me={me} />
          <ListingsCard deal={deal} />
        </aside>
      </div>
    </>
  );
}

export function DealPage() {
  const { id } = route.useParams();
  const { show } = route.useSearch();
  const deal = useDeal(id);
  if (isMissing(deal.error)) return <NotFoundPage />;
  return (
    <QueryView query={deal} loading={<Loading rows={5} kind="page" />}>
      {(data) => <Deal key={data.id} deal={data} talk={show ?? "messages"} />}
    </QueryView>
  );
}
