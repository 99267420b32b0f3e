// Challenges whose review waits for the reader's organisations and desks.
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useReviews } from "@/features/reviews/api";
import { ReviewTable } from "@/features/reviews/review-table";
import desk from "./desk.module.css";

export function ReviewsPage() {
  const { t } = useTranslation("panels");
  const reviews = useReviews();
  usePageTitle(t("desk.title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("desk.title")}</h1>
      </div>
      <p className={desk.lead}>{t("desk.lead")}</p>
      <QueryView query={reviews}>
        {(rows) =>
          rows.length > 0 ? <ReviewTable rows={rows} /> : <EmptyState title={t("desk.none")} hint={t("desk.noneHint")} />
        }
      </QueryView>
    </>
  );
}
