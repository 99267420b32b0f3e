// What a reader sees when a page breaks: the fact and a way on.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/empty-state";

export function CrashPage() {
  const { t } = useTranslation();
  return (
    <div className="container">
      <EmptyState
        page
        title={t("problem.crash")}
        hint={t("problem.crashText")}
        action={
          <Button type="primary" onClick={() => location.reload()}>
            {t("problem.reload")}
          </Button>
        }
      />
    </div>
  );
}
