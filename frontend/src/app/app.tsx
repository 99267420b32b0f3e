// Everything around the pages: texts, theme, direction, server state, routes.
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App as AntdApp, ConfigProvider } from "antd";
import { useMemo } from "react";
import { ProblemError } from "@/api/client";
import { ME } from "@/features/accounts/api";
import { useLocale } from "@/i18n/use-format";
import { antdTheme } from "@/theme/antd-theme";
import { useAntdLocale } from "./antd-locale";
import { useDisplay } from "./display";
import { router } from "./router";
import { COUNTS } from "./workspace-counts";

/** A sign-in that ended elsewhere shows itself in the first answer that asks for one. */
function lookWhoIsSignedIn(error: unknown): void {
  if (error instanceof ProblemError && error.code === "sign-in-required") {
    void queries.invalidateQueries({ queryKey: ME });
  }
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: lookWhoIsSignedIn }),
  mutationCache: new MutationCache({
    onError: lookWhoIsSignedIn,
    // whatever was changed may have been somebody's task
    onSuccess: () => void queries.invalidateQueries({ queryKey: COUNTS }),
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: "always",
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ProblemError && error.status >= 400 && error.status < 500),
    },
    mutations: { networkMode: "always" },
  },
});

export function App() {
  const locale = useLocale();
  const { dark, large } = useDisplay();
  const words = useAntdLocale(locale.tag);
  const look = useMemo(() => antdTheme({ dark, large, script: locale.script }), [dark, large, locale.script]);
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider locale={words} direction={locale.direction} theme={look} button={{ autoInsertSpace: false }}>
        <AntdApp>
          <RouterProvider router={router} />
        </AntdApp>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
