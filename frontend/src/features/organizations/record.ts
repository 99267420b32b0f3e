// An organisation's record as a form holds it, and what of it is to be sent. Pure.
import type { OrganizationCreate, OrganizationKind, OrganizationPatch, OrganizationRead } from "@/api/generated/silkbridge.schemas";
import { changedFields as changed, spoken } from "@/api/changed-fields";
import type { Texts } from "@/components/text-by-language";

export interface RecordDraft {
  kind: OrganizationKind | null;
  names: Texts;
  descriptions: Texts;
  country: string;
  region: string;
  city: string;
  registration_number: string;
  website: string;
  field_codes: readonly string[];
  home_node_id: string | null;
  endorsement_required: boolean;
}

export const HOME = "CN";
/** What a node verifies; changing it takes a verification away. */
const REGISTRATION = new Set<keyof RecordDraft>(["names", "kind", "country", "registration_number"]);

export function emptyRecord(language: string): RecordDraft {
  return {
    kind: null,
    names: { [language]: "" },
    descriptions: {},
    country: HOME,
    region: "",
    city: "",
    registration_number: "",
    website: "",
    field_codes: [],
    home_node_id: null,
    endorsement_required: true,
  };
}

export function recordOf(organization: OrganizationRead): RecordDraft {
  return {
    kind: organization.kind,
    names: organization.names,
    descriptions: organization.descriptions,
    country: organization.country,
    region: organization.region,
    city: organization.city,
    registration_number: organization.registration_number ?? "",
    website: organization.website,
    field_codes: organization.field_codes,
    home_node_id: organization.home_node_id,
    endorsement_required: organization.endorsement_required,
  };
}

const tidy = (record: RecordDraft) => ({
  ...record,
  names: spoken(record.names),
  descriptions: spoken(record.descriptions),
  region: record.country === HOME ? record.region : "",
  field_codes: [...record.field_codes],
  registration_number: record.registration_number.trim() || null,
});

/** Pointers of what has to be filled in before anything is sent. */
export function lacking(record: RecordDraft): string[] {
  const { kind, names } = tidy(record);
  return [...(kind ? [] : ["/kind"]), ...(Object.keys(names).length > 0 ? [] : ["/names"])];
}

export function toCreate(record: RecordDraft): OrganizationCreate {
  const { kind, ...rest } = tidy(record);
  return { ...rest, kind: kind ?? "enterprise" };
}

/** Fields that differ between two states of the form. */
export function changedFields(before: RecordDraft, after: RecordDraft): (keyof RecordDraft)[] {
  return changed(tidy(before), tidy(after));
}

/** Only what was changed, so that two people may edit different fields. */
export function toPatch(before: RecordDraft, after: RecordDraft, version: number): OrganizationPatch {
  const next = tidy(after);
  const changes = Object.fromEntries(changedFields(before, after).map((field) => [field, next[field]]));
  return { version, ...changes };
}

export const amends = (fields: readonly (keyof RecordDraft)[]): boolean =>
  fields.some((field) => REGISTRATION.has(field));
