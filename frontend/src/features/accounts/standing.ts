// What a person is here in one word: the weightiest of all roles held.
import type { MeRead } from "@/api/types";

const WEIGHT = [
  "administrator",
  "head",
  "reviewer",
  "technology_manager",
  "incubator_operator",
  "owner",
  "admin",
  "tto_officer",
  "contributor",
  "evaluator_pool",
  "finance",
  "regulator",
] as const;
export type Role = (typeof WEIGHT)[number];

/** Undefined for somebody who belongs nowhere yet. */
export function standing(me: MeRead): Role | undefined {
  const held = new Set<string>([
    ...me.platform_roles,
    ...me.desks.flatMap((desk) => desk.roles),
    ...me.memberships.flatMap((membership) => membership.roles),
  ]);
  return WEIGHT.find((role) => held.has(role));
}
