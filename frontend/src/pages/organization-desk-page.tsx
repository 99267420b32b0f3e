export function OrganizationDeskPage() {
  return null;
}
