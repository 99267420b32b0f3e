export function NodeDeskPage() {
  return null;
}
