// A bidder's desk: all that one's organisations write or have sealed.
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useMyProposals } from "@/features/proposals/api";
import { MyProposals } from "@/features/proposals/mine";
import desk from "./desk.module.css";

export function ProposalsPage() {
  const { t } = useTranslation("course");
  const mine = useMyProposals();
  usePageTitle(t("mine.title"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("mine.title")}</h1>
      </div>
      <p className={desk.lead}>{t("mine.lead")}</p>
      <QueryView query={mine}>
        {(rows) =>
          rows.length > 0 ? (
            <MyProposals rows={rows} />
          ) : (
            <EmptyState
              title={t("mine.none")}
              hint={t("mine.noneHint")}
              action={
                <ButtonLink type="primary" to="/challenges" search={{}}>
                  {t("mine.toChallenges")}
                </ButtonLink>
              }
            />
          )
        }
      </QueryView>
    </>
  );
}
