// How the client is generated from the server's description: `npm run api`.
import { defineConfig } from "orval";

interface Schema {
  properties?: Record<string, unknown>;
  required?: string[];
  $ref?: string;
}
interface Operation {
  operationId?: string;
  tags?: string[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** `find_achievements_api_v1_discovery_achievements_get` becomes `findAchievements`. */
function operationName(operation: Operation): string {
  const [name = "call"] = (operation.operationId ?? "").split("_api_v1_");
  const camel = name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  if (camel !== "delete") return camel;
  const [tag = "it"] = operation.tags ?? []; // `delete` is a word of the language: deleteFile
  return camel + tag[0]?.toUpperCase() + tag.slice(1).replace(/s$/, "");
}

/** The server leaves nothing out of an answer; only what is sent to it may be partial. */
function answersAreComplete(description: Description): Description {
  const sent = new Set<string>();
  for (const operations of Object.values(description.paths)) {
    for (const operation of Object.values(operations)) {
      for (const content of Object.values(operation.requestBody?.content ?? {})) {
        sent.add(content.schema?.$ref?.split("/").at(-1) ?? "");
      }
    }
  }
  for (const [name, schema] of Object.entries(description.components.schemas)) {
    if (schema.properties && !sent.has(name)) schema.required = Object.keys(schema.properties);
  }
  return description;
}

export default defineConfig({
  silkbridge: {
    input: {
      target: "./openapi.json",
      override: { transformer: (description) => answersAreComplete(description as unknown as Description) as never },
    },
    output: {
      mode: "tags",
      target: "./src/api/generated",
      client: "fetch",
      clean: true,
      override: {
        operationName: (operation) => operationName(operation as Operation),
        mutator: { path: "./src/api/client.ts", name: "request" },
        fetch: { includeHttpResponseReturnType: false },
        header: () => ["Generated from openapi.json by orval; do not edit."],
      },
    },
  },
});
