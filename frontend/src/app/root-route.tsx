// The root of all addresses, and how their parameters are read.
import { createRootRoute, Outlet } from "@tanstack/react-router";
import { NotFoundPage } from "@/pages/not-found-page";

export type Address = Record<string, unknown>;
export const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
