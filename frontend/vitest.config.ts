// Unit tests of the web pages: the build's own settings in a browser of words.
import { defineConfig, mergeConfig } from "vitest/config";
import build from "./vite.config";

export default mergeConfig(
  build,
  defineConfig({
    test: { environment: "jsdom", setupFiles: ["src/test/setup.ts"], css: false, include: ["src/**/*.test.{ts,tsx}"] },
  }),
);
