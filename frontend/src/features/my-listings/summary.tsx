// How many of one's listings stand where; each figure leads to them.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { MyListingPage } from "@/api/generated/silkbridge.schemas";
import { STATE_TONE, StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import { STATES } from "./next-step";
import styles from "./summary.module.css";

export function MineSummary({ states }: { states: MyListingPage["states"] }) {
  const { t } = useTranslation("workspace");
  const { number } = useFormat();
  const shown = STATES.filter((state) => states[state]);
  if (shown.length === 0) return <p className="muted">{t("mine.none")}</p>;
  return (
    <ul>
      {shown.map((state) => (
        <li key={state}>
          <Link to="/workspace/listings" search={{ state }} className={styles.line}>
            <StateTag tone={STATE_TONE[state]}>{t(`portal:state.${state}`)}</StateTag>
            <span>{number(states[state] ?? 0)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
