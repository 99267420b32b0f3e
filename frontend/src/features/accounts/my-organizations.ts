// The organisations one belongs to, with one's roles there.
import { useQuery } from "@tanstack/react-query";
import { listOrganizations } from "@/api/generated/organizations";
import type { OrganizationSummary } from "@/api/generated/silkbridge.schemas";
import { useLocale } from "@/i18n/use-format";

const WRITERS = new Set<string>(["owner", "admin", "tto_officer", "contributor"]);

export function useMyOrganizations(enabled = true) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["organizations", "mine", tag],
    queryFn: ({ signal }) => listOrganizations({ mine: true, size: 100 }, { signal }),
    select: (page) => page.items,
    enabled,
  });
}

/** Those one may be asked to choose from when writing; the server judges again. */
export const writtenFor = (organizations: readonly OrganizationSummary[]) =>
  organizations.filter((one) => one.my_roles.some((role) => WRITERS.has(role)));
