import { expect, test } from "vitest";
import { ProblemError } from "@/api/client";
import { isMissing } from "./missing";

const problem = (status: number, pointer?: string) =>
  new ProblemError({
    status,
    code: "x",
    title: "x",
    params: {},
    errors: pointer ? [{ pointer, code: "uuid-parsing", params: {} }] : [],
  });

test.each([
  ["an id of nothing", problem(404), true],
  ["an id that cannot be one", problem(422, "/path/organization_id"), true],
  ["a wrong parameter", problem(422, "/query/page"), false],
  ["a broken server", problem(500), false],
  ["a broken line", new Error("offline"), false],
])("%s is missing: %#", (_, error, expected) => {
  expect(isMissing(error)).toBe(expected);
});
