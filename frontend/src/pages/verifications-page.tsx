export function VerificationsPage() {
  return null;
}
