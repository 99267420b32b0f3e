// The board: a column for each part of the way; a phone shows one at a time.
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Loading } from "@/components/loading";
import { ProblemPanel } from "@/components/problem-panel";
import { useFormat } from "@/i18n/use-format";
import { useColumn } from "./api";
import styles from "./board.module.css";
import type { RelayFilters } from "./filters";
import { RelayCard } from "./relay-card";
import { COLUMNS, type Column, countOf } from "./stages";
import type { RelayStage, Tallies } from "./types";

function Cards({ stages, filters }: { stages: readonly RelayStage[]; filters: RelayFilters }) {
  const { t } = useTranslation("relays");
  const column = useColumn(stages, filters);
  if (column.data === undefined) {
    return column.isError ? <ProblemPanel error={column.error} onRetry={() => void column.refetch()} /> : <Loading rows={3} />;
  }
  const cards = column.data.pages.flatMap((page) => page.items);
  const left = (column.data.pages[0]?.total ?? 0) - cards.length;
  return (
    <>
      {cards.length === 0 && <p className={styles.none}>{t("board.none")}</p>}
      <ul className={styles.cards}>
        {cards.map((relay) => (
          <li key={relay.id}>
            <RelayCard relay={relay} staged={stages.length > 1} />
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

interface Props {
  /** The only one shown, on a phone. */
  only: Column | undefined;
  filters: RelayFilters;
  tallies: Tallies | undefined;
}

export function Board({ only, filters, tallies }: Props) {
  const { t } = useTranslation("relays");
  const { number } = useFormat();
  const shown = COLUMNS.filter(({ key }) => only === undefined || key === only);
  return (
    <div className={styles.board} data-columns={shown.length}>
      {shown.map(({ key, stages }) => (
        <section key={key} className={styles.column} aria-labelledby={`column-${key}`}>
          <div className={styles.head}>
            <h2 id={`column-${key}`}>{t(`column.${key}`)}</h2>
            {tallies && <b>{number(countOf(tallies, stages))}</b>}
          </div>
          <Cards stages={stages} filters={filters} />
        </section>
      ))}
    </div>
  );
}

/** On a phone the columns stand in a row to choose from, each with its count. */
export function ColumnSwitch({ current, filters, tallies }: Omit<Props, "only"> & { current: Column }) {
  const { t } = useTranslation("relays");
  const { number } = useFormat();
  return (
    <nav className={styles.switch} aria-label={t("board.switch")}>
      {COLUMNS.map(({ key, stages }) => (
        <Link
          key={key}
          to="/workspace/relays"
          search={{ ...filters, column: key }}
          replace
          className={styles.choice}
          data-current={key === current}
          aria-current={key === current ? "true" : undefined}
        >
          {t(`column.${key}`)} {tallies && <b>{number(countOf(tallies, stages))}</b>}
        </Link>
      ))}
    </nav>
  );
}
