// Sends a file and tells how far it is; fetch cannot.
import { OFFLINE, type ProblemDocument, ProblemError } from "./client";
import type { FileRead } from "./generated/silkbridge.schemas";
import { getUploadUrl } from "./generated/files";

const unread = (status: number, code: string): ProblemDocument => ({ status, code, title: code, params: {} });

function problemOf(request: XMLHttpRequest): ProblemError {
  const code = request.status === 413 ? "file-too-large" : request.status >= 502 ? "unavailable" : "internal-error";
  try {
    const told = JSON.parse(request.responseText) as Partial<ProblemDocument>;
    return new ProblemError({ ...unread(request.status, code), ...told });
  } catch {
    return new ProblemError(unread(request.status, code)); // a proxy answered, not the application
  }
}

/** `onProgress` is told shares from 0 to 1. */
export function uploadFile(file: File, onProgress: (share: number) => void, signal?: AbortSignal): Promise<FileRead> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", getUploadUrl());
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Accept-Language", document.documentElement.lang);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () =>
      request.status < 400 ? done(JSON.parse(request.responseText) as FileRead) : failed(problemOf(request)),
    );
    request.addEventListener("error", () => failed(new ProblemError(unread(0, OFFLINE))));
    request.addEventListener("abort", () => failed(new DOMException("", "AbortError")));
    signal?.addEventListener("abort", () => request.abort());
    const body = new FormData();
    body.append("file", file);
    request.send(body);
  });
}
