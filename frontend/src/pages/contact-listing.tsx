// Asking about a listing through the platform: for members of an organisation, in its name.
import { useMe } from "@/features/accounts/api";
import { useMyOrganizations, writtenFor } from "@/features/accounts/my-organizations";
import { type Asked, ContactButton } from "@/features/deals/contact-button";

/** The organisations in whose name the reader may ask; none for visitors. */
export function useAsking() {
  const { data: me } = useMe();
  const { data: organizations = [] } = useMyOrganizations((me?.memberships.length ?? 0) > 0);
  return writtenFor(organizations).map(({ id, name }) => ({ value: id, label: name }));
}

/** Nothing for those who may ask in nobody's name: they write to the node. */
export function useContact(listing: Asked) {
  const asking = useAsking();
  return asking.length > 0 && <ContactButton listing={listing} organizations={asking} />;
}
