// The board in a line: how many are under way, how many overdue, what they are worth.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { MoneyText } from "@/components/money-text";
import { useFormat } from "@/i18n/use-format";
import type { DealFilters } from "./filters";
import styles from "./figure-line.module.css";
import { countOf, overdueOf, sumsOf } from "./stages";
import type { Figures } from "./types";

export function FigureLine({ figures, filters }: { figures: Figures; filters: DealFilters }) {
  const { t } = useTranslation("deals");
  const { number } = useFormat();
  const overdue = overdueOf(figures);
  return (
    <ul className={styles.line} aria-label={t("figures.label")}>
      <li>
        <b>{number(countOf(figures))}</b> {t("figures.open")}
      </li>
      {overdue > 0 && (
        <li className={styles.over}>
          <Link to="/workspace/deals" search={{ ...filters, overdue: "true", page: undefined }}>
            <b>{number(overdue)}</b> {t("figures.overdue")}
          </Link>
        </li>
      )}
      {(["expected", "agreed"] as const).map((kind) => {
        const sums = sumsOf(figures, kind);
        return (
          sums.length > 0 && (
            <li key={kind}>
              {t(`value.${kind}`)}{" "}
              {sums.map((sum) => (
                <span key={sum.currency} className={styles.sum}>
                  <MoneyText money={sum} />
                </span>
              ))}
            </li>
          )
        );
      })}
    </ul>
  );
}
