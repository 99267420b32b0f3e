// A desk brings a project onto its way.
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useNetwork } from "@/features/nodes/api";
import { OpenForm } from "@/features/relays/open-form";
import desk from "./desk.module.css";

export function RelayNewPage() {
  const { t } = useTranslation("relays");
  const navigate = useNavigate();
  const network = useNetwork();
  usePageTitle(t("new.heading"));
  return (
    <div className={desk.narrow}>
      <nav className={desk.crumbs}>
        <Link to="/workspace/relays">{t("title")}</Link>
      </nav>
      <h1>{t("new.heading")}</h1>
      <p className={desk.lead}>{t("new.lead")}</p>
      <QueryView query={network}>
        {({ nodes }) => (
          <OpenForm
            stops={nodes.map(({ id, name, country, kind }) => ({ id, name, country, incubates: kind === "incubator" }))}
            onOpened={({ number }) => void navigate({ to: "/workspace/relays/$id", params: { id: number } })}
          />
        )}
      </QueryView>
    </div>
  );
}
