// One place that decides between loading, problem, and the thing itself.
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Loading } from "./loading";
import { ProblemPanel } from "./problem-panel";

interface Props<T> {
  query: UseQueryResult<T>;
  /** Shown while there is nothing yet. */
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Data that is at hand stays on the page when a later attempt fails; the problem stands above it. */
export function QueryView<T>({ query, loading, children }: Props<T>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    return query.isError ? <ProblemPanel error={query.error} onRetry={retry} /> : (loading ?? <Loading />);
  }
  return (
    <>
      {query.isError && <ProblemPanel error={query.error} onRetry={retry} />}
      {children(query.data)}
    </>
  );
}
