// The board: a column for each stage; a phone shows one at a time.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Loading } from "@/components/loading";
import { MoneyText } from "@/components/money-text";
import { ProblemPanel } from "@/components/problem-panel";
import { useFormat } from "@/i18n/use-format";
import { useColumn } from "./api";
import styles from "./board.module.css";
import { DealCard } from "./deal-card";
import type { DealFilters } from "./filters";
import { sumsOf } from "./stages";
import type { DealStage, Figures } from "./types";

interface ColumnProps {
  stage: DealStage;
  filters: DealFilters;
  figures: Figures | undefined;
}

function Sums({ stage, figures }: { stage: DealStage; figures: Figures }) {
  const { t } = useTranslation("deals");
  const agreed = sumsOf(figures, "agreed", [stage]);
  const shown = agreed.length > 0 ? agreed : sumsOf(figures, "expected", [stage]);
  if (shown.length === 0) return null;
  return (
    <p className={styles.sums}>
      {t(agreed.length > 0 ? "value.agreed" : "value.expected")}{" "}
      {shown.map((sum) => (
        <MoneyText key={sum.currency} money={sum} />
      ))}
    </p>
  );
}

function Cards({ stage, filters }: Omit<ColumnProps, "figures">) {
  const { t } = useTranslation("deals");
  const column = useColumn(stage, filters);
  if (column.data === undefined) {
    return column.isError ? <ProblemPanel error={column.error} onRetry={() => void column.refetch()} /> : <Loading rows={3} />;
  }
  const cards = column.data.pages.flatMap((page) => page.items);
  const left = (column.data.pages[0]?.total ?? 0) - cards.length;
  return (
    <>
      {cards.length === 0 && <p className={styles.none}>{t("board.none")}</p>}
      <ul className={styles.cards}>
        {cards.map((deal) => (
          <li key={deal.id}>
            <DealCard deal={deal} />
          </li>
        ))}
      </ul>
      {column.isError && <ProblemPanel error={column.error} onRetry={() => void column.refetch()} />}
      {column.hasNextPage && (
        <Button block loading={column.isFetchingNextPage} onClick={() => void column.fetchNextPage()}>
          {t("board.more", { count: left })}
        </Button>
      )}
    </>
  );
}

function Column({ stage, filters, figures }: ColumnProps) {
  const { t } = useTranslation("deals");
  const { number } = useFormat();
  const count = figures?.[stage]?.count;
  return (
    <section className={styles.column} aria-labelledby={`stage-${stage}`}>
      <div className={styles.head}>
        <h2 id={`stage-${stage}`}>{t(`stage.${stage}`)}</h2>
        {count !== undefined && <b>{number(count)}</b>}
        {figures && <Sums stage={stage} figures={figures} />}
      </div>
      <Cards stage={stage} filters={filters} />
    </section>
  );
}

interface Props {
  stages: readonly DealStage[];
  filters: DealFilters;
  figures: Figures | undefined;
}

export function Board({ stages, filters, figures }: Props) {
  return (
    <div className={styles.board} data-columns={stages.length}>
      {stages.map((stage) => (
        <Column key={stage} stage={stage} filters={filters} figures={figures} />
      ))}
    </div>
  );
}
