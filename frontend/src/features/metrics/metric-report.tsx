// The authority enters, corrects or takes out what a metric reached in a year.
import { Button, Input } from "antd";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MetricRead } from "@/api/generated/silkbridge.schemas";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useReportMetric } from "./api";
import styles from "./metric-report.module.css";

interface Props {
  metric: MetricRead;
  onClose: () => void;
}

/** Years that may be reported, the latest first. */
function yearsOf(metric: MetricRead): number[] {
  const last = new Date().getFullYear();
  return Array.from({ length: last - metric.baseline.year }, (_, index) => last - index);
}

/** `12,5` and `12.5` are the same figure; undefined when it is none. */
export function figureOf(text: string): number | undefined {
  const plain = text.trim().replaceAll(/[\s\u00A0\u202F]/g, "").replace(",", ".");
  const value = Number(plain);
  return plain !== "" && Number.isFinite(value) ? value : undefined;
}

export function MetricReport({ metric, onClose }: Props) {
  const { t } = useTranslation("statistics");
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const years = yearsOf(metric);
  const entered = (year: number) => metric.actuals.find((actual) => actual.year === year);
  const [year, setYear] = useState(years.find((one) => one === metric.target.year) ?? years[0] ?? metric.target.year);
  const [value, setValue] = useState(String(entered(year)?.value ?? ""));
  const [source, setSource] = useState(entered(year)?.source ?? "");
  const [wrong, setWrong] = useState(false);
  const report = useReportMetric(metric.code);
  const say = useFaultText();
  const faults = faultsByPointer(report.error);
  const unit = metric.unit === "yuan_e8" ? t("unit.yuanStored") : metric.unit_name;
  useEffect(() => dialog.current?.showModal(), []);

  const choose = (chosen: number) => {
    setYear(chosen);
    setValue(String(entered(chosen)?.value ?? ""));
    setSource(entered(chosen)?.source ?? "");
    setWrong(false);
  };
  const send = (figure: number | null) =>
    report.mutate(
      { version: metric.version, actuals: [{ year, value: figure, source }] },
      { onSuccess: onClose, onError: () => goToFault(form.current) },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const figure = figureOf(value);
    setWrong(figure === undefined);
    if (figure === undefined) goToFault(form.current);
    else send(figure);
  };
  const fault = (name: string) => {
    const found = faults.get(`/actuals/0/${name}`);
    return found && say(found);
  };
  const wrongFigure = wrong ? say({ pointer: "/value", code: "float-parsing", params: {} }) : undefined;
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={metric.name} onClose={onClose}>
      <form ref={form} className={styles.form} noValidate onSubmit={submit}>
        <h2>{metric.name}</h2>
        <Field label={t("report.year")} fault={fault("year")}>
          {(control) => (
            <NativeSelect
              {...control}
              label={t("report.year")}
              value={String(year)}
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
              onChange={(chosen) => choose(Number(chosen))}
            />
          )}
        </Field>
        <Field
          label={unit ? t("report.value", { unit }) : t("report.valueAlone")}
          fault={wrongFigure ?? fault("value")}
          required
        >
          {(control) => (
            <Input {...control} inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} />
          )}
        </Field>
        <Field label={t("report.source")} hint={t("report.sourceHint")} fault={fault("source")}>
          {(control) => (
            <Input {...control} dir="auto" value={source} onChange={(event) => setSource(event.target.value)} />
          )}
        </Field>
        {faults.size === 0 && <FormProblem error={report.error} />}
        <div className={styles.actions}>
          {entered(year) && (
            <Button danger onClick={() => send(null)} disabled={report.isPending}>
              {t("report.remove", { year })}
            </Button>
          )}
          <Button onClick={onClose}>{t("report.cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={report.isPending}>
            {t("report.save")}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
