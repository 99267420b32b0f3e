// An evaluator's own places on panels, and the way into the pool.
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useSeats } from "@/features/reviews/api";
import { SeatsTable } from "@/features/reviews/seats-table";
import desk from "./desk.module.css";

export function PanelsPage() {
  const { t } = useTranslation("panels");
  const seats = useSeats();
  usePageTitle(t("mine.title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("mine.title")}</h1>
        <div className={desk.actions}>
          <ButtonLink to="/workspace/expert">{t("mine.profile")}</ButtonLink>
        </div>
      </div>
      <p className={desk.lead}>{t("mine.lead")}</p>
      <QueryView query={seats}>
        {(rows) =>
          rows.length > 0 ? <SeatsTable seats={rows} /> : <EmptyState title={t("mine.none")} hint={t("mine.noneHint")} />
        }
      </QueryView>
    </>
  );
}
