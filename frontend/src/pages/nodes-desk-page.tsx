export function NodesDeskPage() {
  return null;
}
