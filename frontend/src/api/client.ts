// Speaks to the server: same-origin cookies, the reader's language, failures as typed problems.
export interface Fault {
  pointer: string;
  code: string;
  params: Record<string, unknown>;
}
export interface ProblemDocument {
  status: number;
  code: string;
  title: string;
  params: Record<string, unknown>;
  errors?: Fault[];
  request_id?: string | null;
}

/** What the server refused and why; `code` is translated in the `problems` texts. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Record<string, unknown>;
  readonly faults: Fault[];
  readonly requestId: string | null;
  /** When it came, in milliseconds: some have to be waited for. */
  readonly at = Date.now();

  constructor(document: ProblemDocument) {
    super(document.title);
    this.name = "ProblemError";
    this.status = document.status;
    this.code = document.code;
    this.params = document.params ?? {};
    this.faults = document.errors ?? [];
    this.requestId = document.request_id ?? null;
  }
}

/** The server could not be reached; waiting helps. */
export const OFFLINE = "offline";
const AWAY = new Set([502, 503, 504]);

async function problemOf(answer: Response): Promise<ProblemError> {
  const code = AWAY.has(answer.status) ? "unavailable" : "internal-error";
  const unread = { status: answer.status, code, title: answer.statusText, params: {} };
  try {
    return new ProblemError({ ...unread, ...((await answer.json()) as Partial<ProblemDocument>) });
  } catch {
    return new ProblemError(unread); // a proxy answered, not the application
  }
}

/** What generated functions call: one request, answered with its JSON or a `ProblemError`. */
export async function request<T>(url: string, options: RequestInit = {}): Promise<T> {
  const headers = new Headers(options.headers);
  headers.set("Accept", "application/json");
  headers.set("Accept-Language", document.documentElement.lang);
  let answer: Response;
  try {
    answer = await fetch(url, { ...options, headers, credentials: "same-origin" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ProblemError({ status: 0, code: OFFLINE, title: "Offline", params: {} });
  }
  if (!answer.ok) throw await problemOf(answer);
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
}
