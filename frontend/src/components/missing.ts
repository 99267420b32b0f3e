// Tells «not there, or not for this reader» from failures that another try may mend.
import { ProblemError } from "@/api/client";

/** An address that cannot be anything's, such as a misspelt id, is as empty as one that is nothing's. */
export function isMissing(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  return error.status === 404 || error.faults.some(({ pointer }) => pointer.startsWith("/path/"));
}
