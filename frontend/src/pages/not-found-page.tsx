// An address with nothing behind it, or nothing this reader may see.
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";

export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t("problem.notFound"));
  return (
    <div className="container">
      <EmptyState
        page
        title={t("problem.notFound")}
        hint={t("problem.notFoundText")}
        action={
          <ButtonLink to="/" type="primary">
            {t("problem.home")}
          </ButtonLink>
        }
      />
    </div>
  );
}
