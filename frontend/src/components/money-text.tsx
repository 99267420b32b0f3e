// An amount: strong figure, quiet unit, each language in its own units.
import type { Money } from "@/i18n/format";
import { useFormat } from "@/i18n/use-format";
import styles from "./money-text.module.css";

interface Props {
  money: Money;
  /** Never shortened, two decimals: for ledgers. */
  full?: boolean;
  size?: "base" | "lg";
}

export function MoneyText({ money, full, size = "base" }: Props) {
  const { moneyParts } = useFormat();
  const { figure, unit, unitFirst } = moneyParts(money, full);
  return (
    <bdi className={styles.money} data-size={size}>
      {unitFirst && <b>{unit} </b>}
      <b>{figure}</b>
      {!unitFirst && <span className={styles.unit}> {unit}</span>}
    </bdi>
  );
}
