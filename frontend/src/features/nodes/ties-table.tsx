// The threads of the map in words: from where, to where, of which kind, how many.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Network, NodeSummary } from "@/api/types";
import { ThreadBar } from "@/components/thread-bar";
import { useFormat } from "@/i18n/use-format";
import styles from "./ties-table.module.css";

const SHOWN = 8;

interface Props {
  network: Network;
  /** Only the ties of this node, told from its side. */
  of?: string;
}

function NodeLink({ node }: { node: NodeSummary | undefined }) {
  if (!node) return null;
  return (
    <Link to="/network/$slug" params={{ slug: node.slug }}>
      <bdi>{node.name}</bdi>
    </Link>
  );
}

export function TiesTable({ network, of }: Props) {
  const { t, i18n } = useTranslation();
  const { number } = useFormat();
  const [open, setOpen] = useState(false);
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const ties = network.arcs
    .filter((arc) => of === undefined || arc.from_id === of || arc.to_id === of)
    .toSorted((one, other) => other.weight - one.weight);
  const most = Math.max(1, ...network.arcs.map((arc) => arc.weight));
  const kind = (name: string) => (i18n.exists(`network.link.${name}`) ? t(`network.link.${name}`) : name);
  return (
    <>
      <table className={styles.table} aria-label={t("network.links")}>
        <thead>
          <tr>
            {of === undefined && <th scope="col">{t("network.from")}</th>}
            <th scope="col">{t(of === undefined ? "network.to" : "network.node")}</th>
            <th scope="col">{t("network.linkKind")}</th>
            <th scope="col" colSpan={2}>
              {t("network.weight")}
            </th>
          </tr>
        </thead>
        <tbody>
          {(open ? ties : ties.slice(0, SHOWN)).map((arc) => (
            <tr key={`${arc.from_id}-${arc.to_id}-${arc.kind}`}>
              {of === undefined && (
                <td>
                  <NodeLink node={nodes.get(arc.from_id)} />
                </td>
              )}
              <td>
                <NodeLink node={nodes.get(of === arc.to_id ? arc.from_id : arc.to_id)} />
              </td>
              <td className={styles.kind}>{kind(arc.kind)}</td>
              <td className={styles.bar}>
                <ThreadBar share={arc.weight / most} />
              </td>
              <td className={styles.figure}>{number(arc.weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {ties.length > SHOWN && (
        <button type="button" className={`link-button ${styles.more}`} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("list.less") : t("network.allOf", { count: ties.length })}
        </button>
      )}
    </>
  );
}
