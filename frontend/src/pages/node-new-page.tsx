export function NodeNewPage() {
  return null;
}
