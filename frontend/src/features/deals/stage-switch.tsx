// On a phone the stages stand in a row to choose from, each with its count.
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import type { DealFilters } from "./filters";
import { BOARD, ENDED } from "./stages";
import styles from "./stage-switch.module.css";
import type { DealStage, Figures } from "./types";

interface Props {
  current: DealStage;
  filters: DealFilters;
  figures: Figures | undefined;
}

export function StageSwitch({ current, filters, figures }: Props) {
  const { t } = useTranslation("deals");
  const { number } = useFormat();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const chosen = row.current?.querySelector<HTMLElement>(`[data-stage="${current}"]`);
    if (row.current && chosen) row.current.scrollLeft += chosen.getBoundingClientRect().left - row.current.getBoundingClientRect().left;
  }, [current]);
  const ended = ENDED.filter((stage) => stage === current || figures?.[stage]?.count);
  const shown = [...BOARD, ...ended];
  return (
    <nav ref={row} className={styles.row} aria-label={t("board.switch")}>
      {shown.map((stage) => (
        <Link
          key={stage}
          to="/workspace/deals"
          search={{ ...filters, stage, page: undefined }}
          replace
          className={styles.stage}
          data-stage={stage}
          data-current={stage === current}
          aria-current={stage === current ? "true" : undefined}
        >
          {t(`stage.${stage}`)} {figures && <b>{number(figures[stage]?.count ?? 0)}</b>}
        </Link>
      ))}
    </nav>
  );
}
