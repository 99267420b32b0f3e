// The nodes one keeps, indented as they lie below each other.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { NodeSummary } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import styles from "./kept-tree.module.css";
import { inTreeOrder } from "./tree-order";

export function KeptTree({ nodes }: { nodes: readonly NodeSummary[] }) {
  const { t, i18n } = useTranslation("nodes-desk");
  const { country } = useFormat();
  const status = (word: string) => (i18n.exists(`nodeStatus.${word}`) ? t(`portal:nodeStatus.${word}`) : word);
  return (
    <ul className={styles.tree}>
      {inTreeOrder(nodes).map(({ node, depth }) => (
        <li key={node.id} className={styles.row} style={{ "--depth": depth } as React.CSSProperties}>
          <Link to="/workspace/nodes/$id" params={{ id: node.id }} className={styles.name}>
            <bdi>{node.name}</bdi>
          </Link>
          <span className={styles.quiet}>
            {[t(`portal:nodeKind.${node.kind}`), node.city_name || country(node.country), status(node.status)]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
