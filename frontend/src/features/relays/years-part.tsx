// The three years after landing: their figures once they are over.
import { Button, Input, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "@/components/block-table";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { MoneyInput } from "@/components/money-input";
import { MoneyText } from "@/components/money-text";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import type { Money } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { useYear } from "./api";
import { dayAhead } from "./due";
import styles from "./relays.module.css";
import type { RelayRead, RelayYear } from "./types";

function State({ year }: { year: RelayYear }) {
  const { t } = useTranslation("relays");
  if (year.alive === null) {
    return year.due_on <= dayAhead(0) ? (
      <StateTag tone="wait">{t("year.due")}</StateTag>
    ) : (
      <span className="muted">
        {t("year.from")} <LocalTime at={year.due_on} day short />
      </span>
    );
  }
  return <StateTag tone={year.alive ? "done" : "stop"}>{t(year.alive ? "year.alive" : "year.closed")}</StateTag>;
}

function YearForm({ relay, year, onDone }: { relay: RelayRead; year: RelayYear; onDone: () => void }) {
  const { t } = useTranslation("relays");
  const say = useFaultText();
  const tell = useYear(relay);
  const [alive, setAlive] = useState(year.alive ?? true);
  const [jobs, setJobs] = useState(year.jobs ?? 0);
  const [revenue, setRevenue] = useState<Money | null | undefined>(year.revenue);
  const [tax, setTax] = useState<Money | null | undefined>(year.tax);
  const [note, setNote] = useState(year.note);
  const faults = faultsByPointer(tell.error);
  const wrong = faults.get("/tax/currency");
  const nothing = { amount_minor: 0, currency: revenue?.currency ?? tax?.currency ?? "CNY" };
  const send = () =>
    tell.mutate(
      { year: year.year, alive, jobs, revenue: revenue ?? nothing, tax: tax ?? nothing, note },
      { onSuccess: onDone },
    );
  return (
    <div className={styles.form} role="group" aria-label={t("year.tell", { year: year.year })}>
      <label className={styles.check}>
        <input type="checkbox" checked={alive} onChange={({ target }) => setAlive(target.checked)} />
        {t("year.isAlive")}
      </label>
      <div className={styles.pairs}>
        <Field label={t("year.jobs")}>
          {(control) => <InputNumber {...control} min={0} max={1_000_000} precision={0} value={jobs} onChange={(value) => setJobs(value ?? 0)} />}
        </Field>
        <Field label={t("year.revenue")}>
          {(control) => <MoneyInput control={control} label={t("year.currency")} initial={year.revenue} onChange={setRevenue} />}
        </Field>
        <Field label={t("year.tax")} {...(wrong && { fault: say(wrong) })}>
          {(control) => <MoneyInput control={control} label={t("year.currency")} initial={year.tax} onChange={setTax} />}
        </Field>
      </div>
      <Field label={t("year.note")} optional>
        {(control) => (
          <Input.TextArea {...control} dir="auto" autoSize={{ minRows: 2 }} maxLength={2000} value={note} onChange={({ target }) => setNote(target.value)} />
        )}
      </Field>
      {!wrong && <FormProblem error={tell.error} />}
      <div className={styles.buttons}>
        <Button type="primary" loading={tell.isPending} disabled={revenue === undefined || tax === undefined} onClick={send}>
          {t("year.save")}
        </Button>
        <Button onClick={onDone}>{t("cancel")}</Button>
      </div>
    </div>
  );
}

export function YearsPart({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  const { number } = useFormat();
  const [telling, setTelling] = useState<number>();
  if (relay.years.length === 0) return null;
  const told = relay.years.find(({ year }) => year === telling);
  const tells = relay.may.includes("report_year");
  const over = (year: RelayYear) => year.due_on <= dayAhead(0);
  return (
    <Section title={t("year.heading")}>
      <BlockTable
        label={t("year.heading")}
        rows={relay.years}
        columns={[
          { key: "year", head: t("year.year"), cell: ({ year }) => t("year.number", { year: number(year) }) },
          { key: "state", head: t("year.state"), lead: true, cell: (year) => <State year={year} /> },
          { key: "revenue", head: t("year.revenue"), end: true, half: "start", cell: ({ revenue }) => (revenue ? <MoneyText money={revenue} /> : "—") },
          { key: "tax", head: t("year.tax"), end: true, half: "end", cell: ({ tax }) => (tax ? <MoneyText money={tax} /> : "—") },
          { key: "jobs", head: t("year.jobs"), end: true, half: "start", cell: ({ jobs }) => (jobs === null ? "—" : number(jobs)) },
          {
            key: "tell",
            head: t("year.note"),
            cell: (year) => (
              <>
                {year.note && <span dir="auto">{year.note} </span>}
                {tells && over(year) && (
                  <Button size="small" onClick={() => setTelling(year.year)}>
                    {t(year.alive === null ? "year.report" : "year.change")}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {told && <YearForm key={told.year} relay={relay} year={told} onDone={() => setTelling(undefined)} />}
    </Section>
  );
}
