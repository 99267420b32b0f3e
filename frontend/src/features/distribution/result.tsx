// What comes out: net income, the reward against its floor, everybody's part, and the rule beside it.
import { useTranslation } from "react-i18next";
import type { CalculationRead, RecipientShare } from "@/api/generated/silkbridge.schemas";
import { BlockTable, type Column } from "@/components/block-table";
import { MoneyText } from "@/components/money-text";
import { RuleNote } from "@/components/rule-note";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import styles from "./calculator.module.css";

const WHOLE = 10_000;

function Amount({ minor }: { minor: number }) {
  return <MoneyText money={{ amount_minor: minor, currency: "CNY" }} full />;
}

function Sums({ found }: { found: CalculationRead }) {
  const { t } = useTranslation("calculator");
  const { percent } = useFormat();
  const share = (points: number) => percent(points / WHOLE, 2);
  return (
    <dl className={styles.sums}>
      <div>
        <dt>{t(`income.${found.route}`)}</dt>
        <dd>
          <Amount minor={found.income_minor} />
        </dd>
      </div>
      {found.deducted_minor > 0 && (
        <div>
          <dt>{t("deducted")}</dt>
          <dd>
            −<Amount minor={found.deducted_minor} />
          </dd>
        </div>
      )}
      {found.route === "transfer" && (
        <div>
          <dt>{t("net")}</dt>
          <dd>
            <Amount minor={found.net_minor} />
          </dd>
        </div>
      )}
      <div className={styles.main}>
        <dt>{t("reward", { share: share(found.reward_share) })}</dt>
        <dd>
          <Amount minor={found.reward_minor} />
        </dd>
      </div>
      <div>
        <dt>{t("unit")}</dt>
        <dd>
          <Amount minor={found.unit_minor} />
        </dd>
      </div>
    </dl>
  );
}

function Checks({ found }: { found: CalculationRead }) {
  const { t } = useTranslation("calculator");
  const { percent } = useFormat();
  const share = percent(found.floor / WHOLE, 2);
  const below = found.agreed === "below";
  const hasMain = found.main_floor !== null && found.receipts.some((one) => one.part === "main");
  return (
    <ul className={styles.checks}>
      {found.loss && (
        <li>
          <StateTag tone="wait">{t("loss")}</StateTag>
        </li>
      )}
      <li>
        <StateTag tone={below ? "wait" : "done"}>{t(`agreed.${found.agreed}`, { share })}</StateTag>
      </li>
      {hasMain && (
        <li>
          <StateTag tone={found.main_minor >= found.main_floor_minor ? "done" : "wait"}>
            {t(found.main_minor >= found.main_floor_minor ? "mainMet" : "mainAgreed", {
              share: percent((found.main_floor ?? 0) / WHOLE, 2),
            })}
          </StateTag>
        </li>
      )}
      {found.route === "own_use" && found.rule.rule.terms.kind === "distribution" && (
        <li className="muted">
          {t("years", {
            from: found.rule.rule.terms.own_use_years_from,
            to: found.rule.rule.terms.own_use_years_to,
          })}
        </li>
      )}
    </ul>
  );
}

export function Result({ found, stale }: { found: CalculationRead; stale: boolean }) {
  const { t } = useTranslation("calculator");
  const { percent } = useFormat();
  const whole = found.receipts.reduce((sum, one) => sum + one.weight, 0);
  const rows = found.receipts.map((one, index) => ({ ...one, index }));
  const columns: Column<RecipientShare & { index: number }>[] = [
    {
      key: "name",
      head: t("people.nameShare"),
      cell: (one) => (
        <>
          {one.label ? <bdi>{one.label}</bdi> : t("people.person", { number: one.index + 1 })}
          <br />
          <span className="muted">
            {t(`part.${one.part}`)} · {percent(one.weight / whole, 2)}
          </span>
        </>
      ),
    },
    {
      key: "amount",
      head: t("people.amount"),
      end: true,
      lead: true,
      cell: (one) => <Amount minor={one.amount_minor} />,
    },
  ];
  return (
    <div className={styles.result} aria-live="polite" aria-busy={stale}>
      <Sums found={found} />
      <Checks found={found} />
      <BlockTable rows={rows} columns={columns} label={t("result")} />
      <p className={styles.total}>
        <span>{t("total")}</span>
        <Amount minor={found.reward_minor} />
      </p>
      <h3>{t("ruleTitle")}</h3>
      <RuleNote rule={found.rule.rule} awaited={found.rule.awaited} />
    </div>
  );
}
