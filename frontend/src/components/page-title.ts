// Names the tab after the page; the server names it for crawlers.
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

export function usePageTitle(title: string | undefined): void {
  const { t } = useTranslation();
  const brand = t("brand.title");
  useEffect(() => {
    document.title = title ? `${title} · ${brand}` : brand;
  }, [title, brand]);
}
