// How many of one's listings stand where; each figure leads to them.
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { listMine } from "@/api/generated/listings";
import type { ListingState } from "@/api/types";
import { STATE_TONE, StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import styles from "./summary.module.css";

const SHOWN: readonly ListingState[] = ["published", "endorsed", "submitted", "returned", "draft", "expired"];

export function MineSummary() {
  const { t } = useTranslation("workspace");
  const { number } = useFormat();
  const totals = useQueries({
    queries: SHOWN.map((state) => ({
      queryKey: ["listings", "mine", "total", state],
      queryFn: async ({ signal }: { signal: AbortSignal }) => (await listMine({ state, size: 1 }, { signal })).total,
    })),
  });
  return (
    <ul className={styles.list}>
      {SHOWN.map((state, index) => (
        <li key={state}>
          <Link to="/workspace/listings" search={{ state }} className={styles.line}>
            <StateTag tone={STATE_TONE[state]}>{t(`portal:state.${state}`)}</StateTag>
            <span>{totals[index]?.data === undefined ? "" : number(totals[index].data)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
