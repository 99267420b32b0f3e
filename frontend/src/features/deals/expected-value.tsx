// What the manager expects the deal to be worth: the node's own estimate, never added to what was agreed.
import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Money } from "@/api/types";
import { MoneyText } from "@/components/money-text";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useExpected } from "./api";
import { Conflict } from "./conflict";
import styles from "./forms.module.css";
import { MoneyField } from "./money-field";
import type { DealRead } from "./types";

function Editor({ deal, onDone }: { deal: DealRead; onDone: () => void }) {
  const { t } = useTranslation("deals");
  const say = useFaultText();
  const keep = useExpected(deal);
  const [money, setMoney] = useState<Money | null | undefined>(deal.expected);
  const fault = [...faultsByPointer(keep.error).values()][0];
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (money !== undefined) keep.mutate(money, { onSuccess: onDone });
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <MoneyField
        label={t("value.expected")}
        hint={t("value.expectedHint")}
        initial={deal.expected}
        fault={fault && say(fault)}
        onChange={setMoney}
      />
      {!fault && <Conflict error={keep.error} theirs={deal.expected ? <MoneyText money={deal.expected} /> : "—"} onTake={onDone} />}
      <div className={styles.buttons}>
        <Button size="small" htmlType="submit" loading={keep.isPending} disabled={money === undefined}>
          {t("save")}
        </Button>
        <Button size="small" type="text" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

/** A row of the value card; nothing for the parties, who are not told the estimate. */
export function ExpectedValue({ deal }: { deal: DealRead }) {
  const { t } = useTranslation("deals");
  const [editing, setEditing] = useState(false);
  const edits = deal.may.includes("set_expected");
  if (!edits && !deal.expected) return null;
  if (editing) {
    return (
      <div className={styles.wide}>
        <dt className="sr-only">{t("value.expected")}</dt>
        <dd>
          <Editor deal={deal} onDone={() => setEditing(false)} />
        </dd>
      </div>
    );
  }
  return (
    <div>
      <dt>{t("value.expected")}</dt>
      <dd>
        {deal.expected ? <MoneyText money={deal.expected} full /> : "—"}{" "}
        {edits && (
          <button type="button" className="link-button" aria-label={t("value.change")} onClick={() => setEditing(true)}>
            {t("change")}
          </button>
        )}
      </dd>
    </div>
  );
}
