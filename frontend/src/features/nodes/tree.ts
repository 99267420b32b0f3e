// The network as a tree, and what is left of it when one looks for something. Pure.
import type { NodeSummary } from "@/api/types";

export interface Branch {
  node: NodeSummary;
  /** False where it stands only because something below it was found. */
  found: boolean;
  children: Branch[];
}

export interface Wanted {
  /** Part of a name or a city, in any language. */
  q?: string;
  kind?: string;
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function fits(node: NodeSummary, { q, kind }: Wanted): boolean {
  if (kind !== undefined && node.kind !== kind) return false;
  if (q === undefined) return true;
  const words = plain(q).split(/\s+/u).filter(Boolean);
  const said = plain([...Object.values(node.names), ...Object.values(node.city)].join("\n"));
  return words.every((word) => said.includes(word));
}

/** All below `root`, or the whole forest; a node whose parent is not given is a root. */
export function grow(nodes: readonly NodeSummary[], wanted: Wanted = {}, root?: string): Branch[] {
  const known = new Set(nodes.map((node) => node.id));
  const below = new Map<string | undefined, NodeSummary[]>();
  for (const node of nodes) {
    const parent = node.parent_id !== null && known.has(node.parent_id) ? node.parent_id : undefined;
    below.set(parent, [...(below.get(parent) ?? []), node]);
  }
  const branches = (parent: string | undefined): Branch[] =>
    (below.get(parent) ?? [])
      .map((node) => ({ node, found: fits(node, wanted), children: branches(node.id) }))
      .filter((branch) => branch.found || branch.children.length > 0);
  return branches(root);
}

export const countFound = (branches: readonly Branch[]): number =>
  branches.reduce((sum, { found, children }) => sum + (found ? 1 : 0) + countFound(children), 0);
