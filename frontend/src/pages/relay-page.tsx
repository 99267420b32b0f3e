// One relay: its course and what comes next, milestones, evidence and years; beside it way, team and achievement.
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useRelay } from "@/features/relays/api";
import { AchievementCard, FactsCard, TeamCard, WayCard } from "@/features/relays/aside-cards";
import { EvidencePart } from "@/features/relays/evidence-part";
import { MilestonesPart } from "@/features/relays/milestones-part";
import { NextCard } from "@/features/relays/next-card";
import { RelayHead } from "@/features/relays/relay-head";
import { TimelinePart } from "@/features/relays/timeline-part";
import type { RelayRead } from "@/features/relays/types";
import { YearsPart } from "@/features/relays/years-part";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/workspace/relays/$id");

function Relay({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  usePageTitle(`${relay.title} · ${t("title")}`);
  return (
    <>
      <RelayHead relay={relay} />
      <div className={desk.columns}>
        <div>
          <NextCard relay={relay} />
          <YearsPart relay={relay} />
          <MilestonesPart relay={relay} />
          <EvidencePart relay={relay} />
          <TimelinePart relay={relay} />
        </div>
        <aside className={desk.aside}>
          <WayCard relay={relay} />
          <TeamCard relay={relay} />
          <AchievementCard relay={relay} />
          <FactsCard relay={relay} />
        </aside>
      </div>
    </>
  );
}

export function RelayPage() {
  const { id } = route.useParams();
  const relay = useRelay(id);
  if (isMissing(relay.error)) return <NotFoundPage />;
  return (
    <QueryView query={relay} loading={<Loading rows={5} kind="page" />}>
      {(data) => <Relay key={data.id} relay={data} />}
    </QueryView>
  );
}
