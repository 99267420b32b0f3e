// Nodes with each parent right before what lies below it. Pure.
interface Below {
  id: string;
  parent_id: string | null;
}

export interface Placed<T> {
  node: T;
  depth: number;
}

/** A node whose parent is not among these stands at the top. */
export function inTreeOrder<T extends Below>(nodes: readonly T[]): Placed<T>[] {
  const known = new Set(nodes.map(({ id }) => id));
  const placed: Placed<T>[] = [];
  const place = (parent: string | null, depth: number) => {
    for (const node of nodes) {
      const above = node.parent_id !== null && known.has(node.parent_id) ? node.parent_id : null;
      if (above !== parent) continue;
      placed.push({ node, depth });
      place(node.id, depth + 1);
    }
  };
  place(null, 0);
  return placed;
}

/** A node may not stand below itself or anything under it. */
export function possibleParents<T extends Below>(nodes: readonly T[], id: string | undefined): T[] {
  const barred = new Set(id ? [id] : []);
  for (const { node } of inTreeOrder(nodes)) {
    if (node.parent_id !== null && barred.has(node.parent_id)) barred.add(node.id);
  }
  return nodes.filter((node) => !barred.has(node.id));
}
