// Tells «not there, or not for this reader» from failures that another try may mend.
import { ProblemError } from "@/api/client";

export const isMissing = (error: unknown): boolean => error instanceof ProblemError && error.status === 404;
