// The desk's page of objections to public notices that wait for a decision.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useWaiting } from "@/features/notices/api";
import { WaitingTable } from "@/features/notices/waiting-table";
import desk from "./desk.module.css";

export function ObjectionsPage() {
  const { t } = useTranslation("notices");
  const waiting = useWaiting();
  usePageTitle(t("waiting.title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("waiting.title")}</h1>
        <Link to="/notices">{t("waiting.all")}</Link>
      </div>
      <p className={desk.lead}>{t("waiting.lead")}</p>
      <QueryView query={waiting}>
        {(objections) =>
          objections.length === 0 ? (
            <EmptyState title={t("waiting.none")} />
          ) : (
            <WaitingTable objections={objections} />
          )
        }
      </QueryView>
    </>
  );
}
