// Brings a list of listings in from a file: where it begins.
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ImportRead } from "@/api/generated/silkbridge.schemas";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useMyOrganizations, writtenFor } from "@/features/accounts/my-organizations";
import { StartForm } from "@/features/imports/start-form";
import desk from "./desk.module.css";

export function ImportsPage() {
  const { t } = useTranslation(["imports", "workspace"]);
  const navigate = useNavigate();
  const organizations = useMyOrganizations();
  usePageTitle(t("title"));
  const goOn = (batch: ImportRead) => void navigate({ to: "/workspace/imports/$id", params: { id: batch.id } });
  return (
    <>
      <div className={desk.head}>
        <h1>{t("title")}</h1>
      </div>
      <p className={desk.lead}>{t("lead")}</p>
      <QueryView query={organizations}>
        {(mine) => {
          const owners = writtenFor(mine);
          if (owners.length > 0) return <StartForm owners={owners} onPreviewed={goOn} />;
          return (
            <EmptyState
              title={t("nobody")}
              hint={t("nobodyHint")}
              action={<ButtonLink to="/workspace">{t("workspace:nav.home")}</ButtonLink>}
            />
          );
        }}
      </QueryView>
    </>
  );
}
