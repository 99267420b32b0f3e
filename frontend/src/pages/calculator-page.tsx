// The calculator of income shares, for anybody: the sheet on one side, what comes out on the other.
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Route } from "@/api/generated/silkbridge.schemas";
import { ProblemError } from "@/api/client";
import { Loading } from "@/components/loading";
import { usePageTitle } from "@/components/page-title";
import { ProblemPanel } from "@/components/problem-panel";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useCalculation } from "@/features/distribution/api";
import { CalculatorForm } from "@/features/distribution/calculator-form";
import { Result } from "@/features/distribution/result";
import { asked, EXAMPLE, type Sheet } from "@/features/distribution/sheet";
import { useRegions } from "@/features/taxonomy/regions";
import { useFormat } from "@/i18n/use-format";
import styles from "./calculator-page.module.css";

const route = getRouteApi("/portal/calculator");
const WHOLE = 10_000;

export function CalculatorPage() {
  const { t } = useTranslation("calculator");
  const { number } = useFormat();
  const say = useFaultText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const regions = useRegions();
  const [typed, setTyped] = useState(EXAMPLE);
  usePageTitle(t("title"));
  const sheet: Sheet = { ...typed, region: search.region ?? "", route: (search.route ?? "transfer") as Route };
  const result = useCalculation(asked(useDeferredValue(sheet)));
  const faults = faultsByPointer(result.error);
  const change = (part: Partial<Sheet>) => {
    setTyped({ ...typed, ...part });
    const next = { region: (part.region ?? sheet.region) || undefined, route: part.route ?? sheet.route };
    if ("region" in part || "route" in part) void navigate({ search: next, replace: true, resetScroll: false });
  };
  const provinces = (regions.data ?? []).filter((region) => region.parent === null);
  const places = [
    { value: "", label: t("nation") },
    ...provinces.map((region) => ({ value: region.code, label: region.name })),
  ];
  const terms = result.data?.rule.rule.terms;
  const deductible = new Set<string>(terms?.kind === "distribution" ? terms.deductible : []);
  const refused = result.error instanceof ProblemError && result.error.code === "validation-failed";
  const floor = result.data ? number(result.data.floor / (WHOLE / 100)) : "";
  return (
    <div className={`container ${styles.page}`}>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      <div className={styles.columns}>
        <section aria-label={t("sheet")}>
          <CalculatorForm
            sheet={sheet}
            places={places}
            deductible={deductible}
            floor={floor}
            say={(pointer) => {
              const fault = faults.get(pointer);
              return fault && say(fault);
            }}
            onChange={change}
          />
        </section>
        <section className={`card ${styles.result}`} aria-labelledby="calculated">
          <h2 id="calculated">{t("result")}</h2>
          {result.error && !refused && (
            <ProblemPanel error={result.error} onRetry={() => void result.refetch()} />
          )}
          {refused ? (
            <p className={styles.refused}>{t("refused")}</p>
          ) : result.data ? (
            <Result found={result.data} stale={result.isPlaceholderData} />
          ) : (
            !result.error && <Loading />
          )}
          <p className={styles.caution}>{t("caution")}</p>
        </section>
      </div>
    </div>
  );
}
