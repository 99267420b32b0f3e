// One node: where it stands in the network, how to reach it, what it has on the market.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/client";
import type { Network, NodeCard, NodeRead } from "@/api/types";
import { EntityHeader } from "@/components/entity-header";
import { Loading } from "@/components/loading";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { TwoColumns } from "@/components/two-columns";
import { useMe } from "@/features/accounts/api";
import { FirstListings } from "@/features/discovery/first-listings";
import { IncubatorPart } from "@/features/incubators/incubator-part";
import { useNetwork, useNode, useOfficers } from "@/features/nodes/api";
import { NodeClock, NodeFacts, NodeOfficers } from "@/features/nodes/node-aside";
import { NodeStatus, NodeTree } from "@/features/nodes/node-tree";
import { TiesTable } from "@/features/nodes/ties-table";
import { grow } from "@/features/nodes/tree";
import { findLocale } from "@/i18n";
import { useFormat } from "@/i18n/use-format";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/portal/network/$slug");

/** A node's name where only its names by language are known. */
function useCardName(): (card: NodeCard) => string {
  const { tag } = useFormat();
  const code = findLocale(tag)?.code ?? "en";
  return ({ names, slug }) => names[code] ?? names["en"] ?? names["zh"] ?? slug;
}

function Head({ node }: { node: NodeRead }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const cardName = useCardName();
  const up = node.ancestors.map((card) => ({
    key: card.slug,
    node: (
      <Link to="/network/$slug" params={{ slug: card.slug }}>
        <bdi>{cardName(card)}</bdi>
      </Link>
    ),
  }));
  return (
    <EntityHeader
      crumbs={[{ key: "network", node: <Link to="/network">{t("network.title")}</Link> }, ...up]}
      title={node.name}
      facts={
        <>
          <NodeStatus status={node.status} boxed />
          <span>{t(`nodeKind.${node.kind}`)}</span>
          <span>
            {node.city_name && <bdi>{node.city_name}</bdi>} <bdi>{country(node.country)}</bdi>
          </span>
          <span className="tag">{t(node.source === "plan" ? "network.planned" : "entity.sample")}</span>
        </>
      }
    />
  );
}

/** What the network says of this node: who is below it and with whom it works. */
function Around({ network, node }: { network: Network; node: NodeRead }) {
  const { t } = useTranslation();
  const below = useMemo(() => grow(network.nodes, {}, node.id), [network, node.id]);
  const tied = network.arcs.some((arc) => arc.from_id === node.id || arc.to_id === node.id);
  return (
    <>
      {tied && (
        <Section title={t("network.links")} note={t("network.threads")}>
          <TiesTable network={network} of={node.id} />
        </Section>
      )}
      {below.length > 0 && (
        <Section title={t("network.children")}>
          <NodeTree branches={below} />
        </Section>
      )}
    </>
  );
}

function Whole({ node }: { node: NodeRead }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const { data: me } = useMe();
  const { data: officers = [] } = useOfficers(node.id, Boolean(me?.person));
  usePageTitle(node.name);
  return (
    <div className="container">
      <Head node={node} />
      <TwoColumns
        aside={
          <>
            <NodeClock zone={node.time_zone} />
            <NodeFacts node={node} />
            <NodeOfficers officers={officers} />
          </>
        }
      >
        {node.description && (
          <p className="prose" dir="auto">
            {node.description}
          </p>
        )}
        {node.kind === "incubator" && <IncubatorPart slug={node.slug} node={node.id} desk={Boolean(me?.desks.length)} />}
        <FirstListings kind="achievement" title={t("network.achievements")} of={{ node: [node.slug] }} />
        <FirstListings kind="challenge" title={t("network.challenges")} of={{ node: [node.slug] }} />
        {network.data && <Around network={network.data} node={node} />}
      </TwoColumns>
    </div>
  );
}

export function NodePage() {
  const { slug } = route.useParams();
  const query = useNode(slug);
  if (query.error instanceof ProblemError && query.error.status === 404) return <NotFoundPage />;
  return (
    <QueryView
      query={query}
      loading={
        <div className="container">
          <Loading kind="page" rows={4} />
        </div>
      }
    >
      {(node) => <Whole key={node.id} node={node} />}
    </QueryView>
  );
}
