// One's own profile as an expert: what one judges, one's ties, and the consent.
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { useMyExpert } from "@/features/experts/api";
import { ExpertForm } from "@/features/experts/form";
import { Standing } from "@/features/experts/standing";
import { LOCALES } from "@/i18n/locales.gen";
import { useFormat } from "@/i18n/use-format";
import desk from "./desk.module.css";
import { useVocabulary } from "./use-vocabulary";

export function ExpertPage() {
  const { t } = useTranslation("panels");
  const mine = useMyExpert();
  const { language } = useFormat();
  const { nodes, fields } = useVocabulary();
  const languages = useMemo(() => LOCALES.map(({ code }) => ({ value: code as string, label: language(code) })), [language]);
  usePageTitle(t("profile.page"));
  return (
    <>
      <p className={desk.crumbs}>
        <Link to="/workspace/panels">{t("mine.title")}</Link>
      </p>
      <div className={desk.head}>
        <h1>{t("profile.page")}</h1>
      </div>
      <p className={desk.lead}>{t("profile.lead")}</p>
      <QueryView query={mine}>
        {({ expert }) => (
          <div className={desk.columns}>
            <div>
              <ExpertForm key={expert?.version ?? 0} expert={expert} vocabulary={{ nodes, fields, languages }} />
            </div>
            <aside className={desk.aside}>
              {expert && (
                <Card title={t("pool.state")}>
                  <Standing expert={expert} />
                </Card>
              )}
            </aside>
          </div>
        )}
      </QueryView>
    </>
  );
}
