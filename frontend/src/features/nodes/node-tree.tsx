// The network as an indented list: what each node is, where, and whether it works already.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import { useFormat } from "@/i18n/use-format";
import styles from "./node-tree.module.css";
import type { Branch } from "./tree";

const TONES: Partial<Record<string, Tone>> = { operating: "live", building: "progress", planned: "neutral" };

export function NodeStatus({ status, boxed }: { status: string; boxed?: boolean }) {
  const { t, i18n } = useTranslation();
  const key = `nodeStatus.${status}`;
  return (
    <StateTag tone={TONES[status] ?? "neutral"} boxed={boxed}>
      {i18n.exists(key) ? t(key) : status}
    </StateTag>
  );
}

function Line({ branch }: { branch: Branch }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const { node, found } = branch;
  const place = node.city_name || country(node.country);
  return (
    <div className={styles.line} data-found={found}>
      <span className={styles.words}>
        <Link to="/network/$slug" params={{ slug: node.slug }}>
          <bdi>{node.name}</bdi>
        </Link>{" "}
        <span className={styles.facts}>
          {t(`nodeKind.${node.kind}`)} · <bdi>{place}</bdi>
        </span>
      </span>
      <NodeStatus status={node.status} />
    </div>
  );
}

export function NodeTree({ branches }: { branches: readonly Branch[] }) {
  return (
    <ul className={styles.tree}>
      {branches.map((branch) => (
        <li key={branch.node.id}>
          <Line branch={branch} />
          {branch.children.length > 0 && <NodeTree branches={branch.children} />}
        </li>
      ))}
    </ul>
  );
}
