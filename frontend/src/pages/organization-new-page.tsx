export function OrganizationNewPage() {
  return null;
}
