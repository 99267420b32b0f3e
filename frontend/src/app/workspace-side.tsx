// The desks one may sit at, each with what waits there; below them the nodes one serves.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { MeRead } from "@/api/types";
import { useNode } from "@/features/nodes/api";
import { useFormat } from "@/i18n/use-format";
import type { Counts } from "./workspace-counts";
import { WORKSPACE_ITEMS, type WorkspaceItem } from "./workspace-navigation";
import styles from "./workspace-side.module.css";

interface EntryProps {
  item: WorkspaceItem;
  counts: Counts;
  className?: string;
}

export function Entry({ item, counts, className = styles.item }: EntryProps) {
  const { t } = useTranslation("workspace");
  const { number } = useFormat();
  const count = item.count && counts[item.count];
  return (
    <Link
      to={item.to}
      className={className}
      activeOptions={{ exact: item.to === "/workspace", includeSearch: false }}
      activeProps={{ className: styles.active }}
    >
      <span>{t(item.text)}</span>
      {count ? (
        <span className={styles.count}>
          <span className="sr-only">{t("nav.waiting")} </span>
          {number(count)}
        </span>
      ) : null}
    </Link>
  );
}

function NodeEntry({ id }: { id: string }) {
  const { data: node } = useNode(id);
  if (!node) return null;
  return (
    <li>
      <Link to="/network/$slug" params={{ slug: node.slug }} className={styles.item}>
        <bdi>{node.name}</bdi>
      </Link>
    </li>
  );
}

export function Side({ me, counts }: { me: MeRead; counts: Counts }) {
  const { t } = useTranslation("workspace");
  return (
    <nav aria-label={t("nav.label")}>
      <ul>
        {WORKSPACE_ITEMS.filter((item) => item.shown(me)).map((item) => (
          <li key={item.to}>
            <Entry item={item} counts={counts} />
          </li>
        ))}
      </ul>
      {me.desks.length > 0 && (
        <>
          <p className={styles.group} id="nodes-served">
            {t("nav.nodes")}
          </p>
          <ul aria-labelledby="nodes-served">
            {me.desks.map((desk) => (
              <NodeEntry key={desk.node_id} id={desk.node_id} />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

/** The few places a thumb reaches on a phone. */
export function Tabs({ me, counts }: { me: MeRead; counts: Counts }) {
  const { t } = useTranslation("workspace");
  const tabs = WORKSPACE_ITEMS.filter((item) => item.tab && item.shown(me)).slice(0, 4);
  if (tabs.length < 2) return null;
  return (
    <nav className={styles.tabs} aria-label={t("nav.tabs")}>
      {tabs.map((item) => (
        <Entry key={item.to} item={item} counts={counts} className={styles.tab} />
      ))}
    </nav>
  );
}
