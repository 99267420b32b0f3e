// What a version says, figure by figure; what is still to be entered says so.
import { useTranslation } from "react-i18next";
import type { Money, RuleSetRead } from "@/api/generated/silkbridge.schemas";
import { MoneyText } from "@/components/money-text";
import { useFormat } from "@/i18n/use-format";
import styles from "./rulesets.module.css";
import { FIGURES, type FigureType } from "./terms";

const WHOLE = 10_000;

function Figure({ type, value }: { type: FigureType; value: unknown }) {
  const { t } = useTranslation("rules");
  const { percent, number } = useFormat();
  if (type === "share") return percent(Number(value) / WHOLE, 2);
  if (type === "money") return <MoneyText money={value as Money} />;
  if (type === "yes") return t(value ? "yes" : "no");
  if (type === "formula") return t(`formula.${String(value)}`);
  if (type === "counting") return t(`counting.${String(value)}`);
  if (type === "lines") return (value as string[]).map((line) => t(`line.${line}`)).join(t("comma"));
  return type === "people" ? number(Number(value)) : t(`unit.${type}`, { count: Number(value) });
}

export function Figures({ rule }: { rule: RuleSetRead }) {
  const { t } = useTranslation(["rules", "fields"]);
  const terms = rule.terms as unknown as Record<string, unknown>;
  const said = FIGURES[rule.kind].filter(([name]) => {
    const value = terms[name];
    return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
  if (rule.standing === "to_enter") return <p className="muted">{t("rules:notEntered")}</p>;
  const shown = said
    .filter(([name]) => name !== "formula_from" || terms["deductible"] !== undefined)
    .filter(([name]) => name !== "counted" || said.length > 1);
  if (shown.length === 0) return <p className="muted">{t("rules:none")}</p>;
  return (
    <dl className={styles.figures}>
      {shown.map(([name, type]) => (
        <div key={name} data-wide={type === "lines"}>
          <dt>{t(`fields:${name}`)}</dt>
          <dd>
            <Figure type={type} value={terms[name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
