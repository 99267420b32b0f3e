// The network: the map, its threads in words, and every node in its place.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Network } from "@/api/types";
import { EmptyState } from "@/components/empty-state";
import { Loading } from "@/components/loading";
import { NetworkMap } from "@/components/network-map";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { IncubatorsPart } from "@/features/incubators/incubator-table";
import { useNetwork } from "@/features/nodes/api";
import { toCities } from "@/features/nodes/cities";
import { NodeFinder } from "@/features/nodes/node-finder";
import { NodeTree } from "@/features/nodes/node-tree";
import { TiesTable } from "@/features/nodes/ties-table";
import { countFound, grow, type Wanted } from "@/features/nodes/tree";
import styles from "./network-page.module.css";

const route = getRouteApi("/portal/network");

function AllNodes({ network }: { network: Network }) {
  const { t } = useTranslation();
  const wanted = route.useSearch();
  const navigate = useNavigate();
  const branches = useMemo(() => grow(network.nodes, wanted), [network, wanted]);
  const kinds = useMemo(() => [...new Set(network.nodes.map((node) => node.kind))], [network]);
  const change = (next: Wanted) =>
    void navigate({ to: "/network", search: { ...next }, replace: true, resetScroll: false });
  return (
    <Section
      title={t("network.tree")}
      note={<span role="status">{t("network.count", { count: countFound(branches) })}</span>}
    >
      <NodeFinder wanted={wanted} kinds={kinds} onChange={change} />
      {branches.length > 0 ? <NodeTree branches={branches} /> : <EmptyState title={t("network.noneFound")} />}
    </Section>
  );
}

function Whole({ network }: { network: Network }) {
  const { t } = useTranslation();
  const cities = useMemo(() => toCities(network), [network]);
  return (
    <>
      <div className={`card ${styles.map}`}>
        <NetworkMap {...cities} />
      </div>
      <Section title={t("network.table")} note={t("network.threads")}>
        <TiesTable network={network} />
      </Section>
      <IncubatorsPart />
      <AllNodes network={network} />
    </>
  );
}

export function NetworkPage() {
  const { t } = useTranslation();
  const query = useNetwork();
  usePageTitle(t("network.title"));
  return (
    <div className={`container ${styles.page}`}>
      <h1>{t("network.title")}</h1>
      <p className={styles.lead}>{t("network.lead")}</p>
      <QueryView query={query} loading={<Loading rows={5} />}>
        {(network) => <Whole network={network} />}
      </QueryView>
    </div>
  );
}
