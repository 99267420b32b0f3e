// A deal's books on its page: what each currency's accounts hold, every order, and a form for the next.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BookRead, Sums } from "@/api/generated/silkbridge.schemas";
import { MoneyText } from "@/components/money-text";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { useBook } from "./api";
import styles from "./ledger.module.css";
import { OrderForm, type Payable } from "./order-form";
import { OrderTable } from "./order-table";

const FIGURES = ["invoiced", "paid", "open", "returned", "commission"] as const;
const ALWAYS = new Set<string>(["invoiced", "paid", "open"]);

function Accounts({ sums }: { sums: Sums }) {
  const { t } = useTranslation("ledger");
  const shown = FIGURES.filter((name) => ALWAYS.has(name) || sums[`${name}_minor`] !== 0);
  return (
    <dl className={styles.sums}>
      {shown.map((name) => (
        <div key={name}>
          <dt>{t(`sum.${name}`)}</dt>
          <dd>
            <MoneyText money={{ amount_minor: sums[`${name}_minor`], currency: sums.currency }} full />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Book({ book, milestones }: { book: BookRead; milestones: readonly Payable[] }) {
  const { t } = useTranslation("ledger");
  const [entering, setEntering] = useState(false);
  const waiting = book.orders.filter((order) => order.state === "pending").length;
  return (
    <Section title={t("title")} note={waiting > 0 && t("waiting", { count: waiting })}>
      {book.sums.map((sums) => (
        <Accounts key={sums.currency} sums={sums} />
      ))}
      {book.orders.length > 0 ? (
        <OrderTable deal={book.deal_id} orders={book.orders} />
      ) : (
        <p className="muted">{t("none")}</p>
      )}
      {book.may_enter &&
        (entering ? (
          <OrderForm book={book} milestones={milestones} onDone={() => setEntering(false)} />
        ) : (
          <Button className={styles.add} onClick={() => setEntering(true)}>
            {t("add")}
          </Button>
        ))}
    </Section>
  );
}

/** Nothing before the contract is signed: there is no money to speak of yet. */
export function BookPart({ deal, milestones }: { deal: string; milestones: readonly Payable[] }) {
  const book = useBook(deal);
  if (book.data && book.data.orders.length === 0 && !book.data.may_enter) return null;
  return <QueryView query={book}>{(data) => <Book book={data} milestones={milestones} />}</QueryView>;
}
