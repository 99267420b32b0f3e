// Founding an organisation: its founder becomes its owner and goes on to hand in the papers.
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "@/components/page-title";
import { useFounding } from "@/features/organizations/desk-api";
import { emptyRecord, toCreate } from "@/features/organizations/record";
import { RecordForm } from "@/features/organizations/record-form";
import { useLocale } from "@/i18n/use-format";
import desk from "./desk.module.css";
import { useVocabulary } from "./use-vocabulary";

export function OrganizationNewPage() {
  const { t } = useTranslation("organization");
  const { code } = useLocale();
  const navigate = useNavigate();
  const vocabulary = useVocabulary();
  const founding = useFounding();
  const [initial] = useState(() => emptyRecord(code));
  usePageTitle(t("desk.found"));
  return (
    <>
      <p>
        <Link to="/workspace/organizations">{t("desk.title")}</Link>
      </p>
      <h1>{t("desk.found")}</h1>
      <p className={desk.lead}>{t("desk.foundLead")}</p>
      <RecordForm
        initial={initial}
        vocabulary={vocabulary}
        error={founding.error}
        pending={founding.isPending}
        submit={t("desk.foundSubmit")}
        onSubmit={(record) =>
          founding.mutate(toCreate(record), {
            onSuccess: ({ id }) => void navigate({ to: "/workspace/organizations/$id", params: { id } }),
          })
        }
        onCancel={() => void navigate({ to: "/workspace/organizations" })}
      />
    </>
  );
}
