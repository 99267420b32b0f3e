// The authority's page about rule sets: what is in force where, where it is written, and all earlier versions.
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RuleSetRead } from "@/api/generated/silkbridge.schemas";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { useRuleSets } from "@/features/rulesets/api";
import { RuleTable } from "@/features/rulesets/rule-table";
import { KINDS } from "@/features/rulesets/terms";
import { useRegions } from "@/features/taxonomy/regions";
import desk from "./desk.module.css";

const AddForm = lazy(async () => ({ default: (await import("@/features/rulesets/add-form")).AddForm }));

export function RulesPage() {
  const { t } = useTranslation("rules");
  const rules = useRuleSets();
  const regions = useRegions();
  const [adding, setAdding] = useState<{ follows: RuleSetRead | undefined }>();
  usePageTitle(t("title"));
  const provinces = (regions.data ?? [])
    .filter((region) => region.parent === null)
    .map((region) => ({ value: region.code, label: region.name }));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("title")}</h1>
        {rules.data?.can_add && (
          <Button type="primary" onClick={() => setAdding({ follows: undefined })}>
            {t("add")}
          </Button>
        )}
      </div>
      <p className={desk.lead}>{t("lead")}</p>
      <QueryView query={rules}>
        {({ items, can_add }) =>
          KINDS.map((kind) => (
            <Section key={kind} title={t(`kind.${kind}`)}>
              <RuleTable
                label={t(`kind.${kind}`)}
                rules={items.filter((rule) => rule.kind === kind)}
                onFollow={can_add ? (follows) => setAdding({ follows }) : undefined}
              />
            </Section>
          ))
        }
      </QueryView>
      {adding && (
        <Suspense>
          <AddForm follows={adding.follows} provinces={provinces} onClose={() => setAdding(undefined)} />
        </Suspense>
      )}
    </>
  );
}
