export function MyOrganizationsPage() {
  return null;
}
