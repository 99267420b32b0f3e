// A node's facts as a form holds them, and what of them is to be sent. Pure.
import { changedFields, spoken } from "@/api/changed-fields";
import type { NodeCreate, NodeKind, NodePatch, NodeRead } from "@/api/generated/silkbridge.schemas";
import type { Texts } from "@/components/text-by-language";

export interface NodeDraft {
  slug: string;
  kind: NodeKind | null;
  parent_id: string | null;
  names: Texts;
  descriptions: Texts;
  city: Texts;
  aliases: readonly string[];
  country: string;
  region: string;
  zone: string | null;
  /** As typed: a half-typed figure is kept on the form. */
  latitude: string;
  longitude: string;
  time_zone: string;
  languages: readonly string[];
  status: string;
  aided_by: string;
  service_hours: string;
  contact_email: string;
}

export const STATUSES = ["operating", "building", "planned"] as const;

export function emptyNode(language: string, parent: string | null): NodeDraft {
  return {
    slug: "",
    kind: null,
    parent_id: parent,
    names: { [language]: "" },
    descriptions: {},
    city: { [language]: "" },
    aliases: [],
    country: "CN",
    region: "",
    zone: null,
    latitude: "",
    longitude: "",
    time_zone: "Asia/Shanghai",
    languages: [],
    status: "planned",
    aided_by: "",
    service_hours: "",
    contact_email: "",
  };
}

const figure = (value: number | null) => (value === null ? "" : String(value));

export function draftOf(node: NodeRead): NodeDraft {
  const { slug, kind, parent_id, names, descriptions, city, aliases, country, region, zone, time_zone } = node;
  const { languages, status, aided_by, service_hours, contact_email } = node;
  const shown = { slug, kind, parent_id, names, descriptions, city, aliases, country, region, zone, time_zone };
  const rest = { languages, status, aided_by, service_hours, contact_email };
  return { ...shown, ...rest, latitude: figure(node.latitude), longitude: figure(node.longitude) };
}

/** A decimal comma is read too; what is no figure goes out as written, for the server to name. */
function degrees(typed: string): number | null {
  const plain = typed.trim().replace(",", ".");
  return plain === "" ? null : (Number(plain) as number);
}

export const isDegrees = (typed: string, most: number): boolean => {
  const value = degrees(typed);
  return value === null || (Number.isFinite(value) && Math.abs(value) <= most);
};

/** All but the short name, which is fixed once the node stands. */
function tidy(whole: NodeDraft) {
  const { slug: fixed, ...draft } = whole;
  void fixed;
  return {
    ...draft,
    names: spoken(draft.names),
    descriptions: spoken(draft.descriptions),
    city: spoken(draft.city),
    aliases: [...draft.aliases],
    languages: [...draft.languages],
    region: draft.country === "CN" ? draft.region : "",
    latitude: degrees(draft.latitude),
    longitude: degrees(draft.longitude),
  };
}

/** Pointers of fields that must be filled in or mended before anything is sent, with the fault's code. */
export function faultsOf(draft: NodeDraft, placed: boolean): Map<string, string> {
  const found = new Map<string, string>();
  if (!draft.kind) found.set("/kind", "missing");
  if (Object.keys(spoken(draft.names)).length === 0) found.set("/names", "missing");
  if (!placed && draft.slug.trim() === "") found.set("/slug", "missing");
  if (!isDegrees(draft.latitude, 90)) found.set("/latitude", "float-parsing");
  if (!isDegrees(draft.longitude, 180)) found.set("/longitude", "float-parsing");
  return found;
}

export function toCreate(draft: NodeDraft): NodeCreate {
  return { ...tidy(draft), slug: draft.slug.trim(), kind: draft.kind ?? "centre" };
}

export function toPatch(before: NodeDraft, after: NodeDraft, version: number): NodePatch {
  const next = tidy(after);
  const changes = Object.fromEntries(changedFields(tidy(before), next).map((field) => [field, next[field]]));
  return { version, ...changes };
}
