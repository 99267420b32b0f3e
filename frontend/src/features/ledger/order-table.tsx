// The orders of a deal, the newest first: what, how much, how far, and who.
import { useTranslation } from "react-i18next";
import type { OrderRead, OrderState } from "@/api/generated/silkbridge.schemas";
import { BlockTable } from "@/components/block-table";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import { useFormat } from "@/i18n/use-format";
import styles from "./ledger.module.css";
import { OrderSteps } from "./order-steps";

const TONE: Record<OrderState, Tone> = {
  pending: "wait",
  posted: "done",
  refused: "stop",
  withdrawn: "neutral",
  reversed: "neutral",
};

function What({ order }: { order: OrderRead }) {
  const { t } = useTranslation("ledger");
  return (
    <div className={styles.what}>
      <b>
        {t(`kind.${order.kind}`)}
        {order.reverses && ` · ${t("reversal")}`}
      </b>
      {order.purpose && <bdi className={styles.words}>{order.purpose}</bdi>}
      <span className="muted">
        <LocalTime at={order.happened_on} day />
      </span>
    </div>
  );
}

function Amount({ order }: { order: OrderRead }) {
  const { t } = useTranslation("ledger");
  const { date } = useFormat();
  return (
    <div className={styles.amount}>
      <MoneyText money={order.amount} full />
      {order.rate && order.rate_on && (
        <span className="muted">{t("rated", { rate: order.rate, date: date(order.rate_on) })}</span>
      )}
    </div>
  );
}

function State({ deal, order }: { deal: string; order: OrderRead }) {
  const { t } = useTranslation("ledger");
  return (
    <div className={styles.what}>
      <StateTag tone={TONE[order.state]}>{t(`state.${order.state}`)}</StateTag>
      <span className="muted">
        {t("enteredBy")} <bdi>{order.entered_by.name}</bdi>
      </span>
      {order.decided_by && (
        <span className="muted">
          {t("decidedBy")} <bdi>{order.decided_by.name}</bdi>
        </span>
      )}
      {order.comment && <bdi className={styles.words}>{order.comment}</bdi>}
      <OrderSteps deal={deal} order={order} />
    </div>
  );
}

export function OrderTable({ deal, orders }: { deal: string; orders: readonly OrderRead[] }) {
  const { t } = useTranslation("ledger");
  return (
    <BlockTable
      label={t("title")}
      rows={orders}
      columns={[
        { key: "what", head: t("column.what"), cell: (order) => <What order={order} /> },
        { key: "amount", head: t("column.amount"), end: true, lead: true, cell: (order) => <Amount order={order} /> },
        { key: "state", head: t("column.state"), cell: (order) => <State deal={deal} order={order} /> },
      ]}
    />
  );
}
