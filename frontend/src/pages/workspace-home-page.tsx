// The desk's first page: who one is here.
import { useTranslation } from "react-i18next";
import { usePageTitle } from "@/components/page-title";
import { useMe } from "@/features/accounts/api";

export function WorkspaceHomePage() {
  const { t } = useTranslation("workspace");
  const { data: me } = useMe();
  usePageTitle(t("title"));
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="muted">
        <bdi>{me?.person?.name}</bdi>
      </p>
    </>
  );
}
