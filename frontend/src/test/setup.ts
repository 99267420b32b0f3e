// What every unit test needs: a page, cleaned afterwards, and no network.
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(cleanup);

globalThis.fetch = () => Promise.reject(new Error("unit tests reach no network"));
