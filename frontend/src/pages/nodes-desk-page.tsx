// The nodes one keeps: their facts, their desks, and placing another below them.
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useKeptNodes } from "@/features/nodes-desk/api";
import { KeptTree } from "@/features/nodes-desk/kept-tree";
import desk from "./desk.module.css";

export function NodesDeskPage() {
  const { t } = useTranslation("nodes-desk");
  const kept = useKeptNodes();
  usePageTitle(t("title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("title")}</h1>
        {(kept.data?.length ?? 0) > 0 && (
          <ButtonLink to="/workspace/nodes/new" search={{ parent: kept.data?.[0]?.id }} type="primary">
            {t("place")}
          </ButtonLink>
        )}
      </div>
      <p className={desk.lead}>{t("lead")}</p>
      <QueryView query={kept}>
        {(nodes) =>
          nodes.length > 0 ? <KeptTree nodes={nodes} /> : <EmptyState title={t("nothing")} hint={t("nothingHint")} />
        }
      </QueryView>
    </>
  );
}
