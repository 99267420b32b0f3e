// A stand-in for the server in tests of saving: one record, and its refusals.
import { ProblemError } from "@/api/client";
import type { Remote, Version } from "./autosave-types";
import type { Content } from "./pointer";

export const START: Content = { trl: 4, keywords: [], texts: { zh: { translation: "original", title: "", summary: "" } } };

export const problem = (status: number, code: string, errors: { pointer: string; code: string }[] = []) =>
  new ProblemError({ status, code, title: code, params: {}, errors: errors.map((one) => ({ ...one, params: {} })) });


/** A server with one record: refuses stale versions, titles of eleven characters, and anything while it is away. */
export class Server implements Remote<null> {
  version = 1;
  content = START;
  writes: Content[] = [];
  away: ProblemError | undefined;

  held = () => [];
  now = (): Version<null> => ({
    version: this.version,
    at: `2026-01-01T00:00:0${this.version}Z`,
    content: this.content,
    meta: null,
  });
  read = async () => {
    if (this.away) throw this.away;
    return this.now();
  };
  write = async (fields: Content, _: Content, version: number) => {
    await new Promise((done) => setTimeout(done, 50));
    if (this.away) throw this.away;
    if (version !== this.version) throw problem(409, "stale-edit");
    const title = (fields["texts"] as typeof START.texts & { zh: { title: string } } | undefined)?.zh.title ?? "";
    if (title.length > 10) throw problem(422, "validation-failed", [{ pointer: "/texts/zh/title", code: "string-too-long" }]);
    this.writes.push(fields);
    this.save(fields);
    return this.now();
  };
  /** Somebody's saved change. */
  save(fields: Content): void {
    this.content = { ...this.content, ...fields };
    this.version += 1;
  }
}
