// The sheet: where, by what it was earned, income and costs, the share, the people.
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Route } from "@/api/generated/silkbridge.schemas";
import { Field } from "@/components/field";
import { NativeSelect } from "@/components/native-select";
import styles from "./calculator.module.css";
import { FigureField } from "./figure-field";
import { People } from "./people";
import { amountOf, LINES, type Sheet, shareOf } from "./sheet";

export interface Place {
  value: string;
  label: string;
}
interface Props {
  sheet: Sheet;
  places: readonly Place[];
  deductible: ReadonlySet<string>;
  floor: string;
  say: (pointer: string) => string | undefined;
  onChange: (part: Partial<Sheet>) => void;
}

export function CalculatorForm({ sheet, places, deductible, floor, say, onChange }: Props) {
  const { t } = useTranslation(["calculator", "rules"]);
  const transfer = sheet.route === "transfer";
  const shareFault = say("/reward_share");
  const agrees = shareFault !== undefined || say("/recipients") !== undefined || sheet.agreement !== "";
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate>
      <Field label={t("place")}>
        {(control) => (
          <NativeSelect
            {...control}
            label={t("place")}
            value={sheet.region}
            options={places}
            onChange={(region) => onChange({ region })}
          />
        )}
      </Field>
      <fieldset>
        <legend className={styles.legend}>{t("route")}</legend>
        <div className={styles.routes}>
          {Object.values(Route).map((route) => (
            <label key={route} className={styles.route}>
              <input
                type="radio"
                name="route"
                checked={sheet.route === route}
                onChange={() => onChange({ route })}
              />
              {t(`routes.${route}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <FigureField
        label={t(`income.${sheet.route}`)}
        unit={t("yuan")}
        value={sheet.income}
        read={amountOf}
        fault={say("/income_minor")}
        onChange={(income) => onChange({ income })}
      />
      {transfer && (
        <fieldset className={styles.costs}>
          <legend className={styles.legend}>{t("costs")}</legend>
          {LINES.map((line) => (
            <FigureField
              key={line}
              label={
                <>
                  {t(`rules:line.${line}`)}{" "}
                  <span className={styles.quiet}>{t(deductible.has(line) ? "comesOff" : "staysOn")}</span>
                </>
              }
              unit={t("yuan")}
              value={sheet.costs[line] ?? ""}
              read={amountOf}
              onChange={(typed) => onChange({ costs: { ...sheet.costs, [line]: typed } })}
            />
          ))}
        </fieldset>
      )}
      <FigureField
        label={t("share")}
        unit="%"
        value={sheet.share}
        read={shareOf}
        placeholder={floor}
        hint={t("shareHint")}
        fault={shareFault}
        onChange={(share) => onChange({ share })}
      />
      {agrees && (
        <Field label={t("agreement")} hint={t("agreementHint")}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              maxLength={300}
              value={sheet.agreement}
              onChange={({ target }) => onChange({ agreement: target.value })}
            />
          )}
        </Field>
      )}
      <People people={sheet.people} fault={say("/recipients")} onChange={(people) => onChange({ people })} />
    </form>
  );
}
