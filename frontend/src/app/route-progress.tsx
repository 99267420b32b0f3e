// A thread across the top while the next page is on its way.
import { useRouterState } from "@tanstack/react-router";
import styles from "./route-progress.module.css";

export function RouteProgress() {
  const loading = useRouterState({ select: (state) => state.isLoading });
  return <div className={styles.thread} data-on={loading} aria-hidden="true" />;
}
