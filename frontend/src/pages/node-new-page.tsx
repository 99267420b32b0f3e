// Placing a node below one that the reader keeps.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "@/components/page-title";
import { usePlacing } from "@/features/nodes-desk/api";
import { NodeForm } from "@/features/nodes-desk/node-form";
import { emptyNode, toCreate } from "@/features/nodes-desk/node-record";
import { useLocale } from "@/i18n/use-format";
import { useNodeVocabulary } from "./use-node-vocabulary";

const route = getRouteApi("/workspace/nodes/new");

export function NodeNewPage() {
  const { t } = useTranslation("nodes-desk");
  const { parent } = route.useSearch();
  const { code } = useLocale();
  const navigate = useNavigate();
  const vocabulary = useNodeVocabulary(undefined);
  const placing = usePlacing();
  const [initial] = useState(() => emptyNode(code, parent ?? null));
  usePageTitle(t("place"));
  return (
    <>
      <p>
        <Link to="/workspace/nodes">{t("title")}</Link>
      </p>
      <h1>{t("place")}</h1>
      <NodeForm
        initial={initial}
        vocabulary={vocabulary}
        placed={false}
        error={placing.error}
        pending={placing.isPending}
        submit={t("place")}
        onSubmit={(draft) =>
          placing.mutate(toCreate(draft), {
            onSuccess: ({ id }) => void navigate({ to: "/workspace/nodes/$id", params: { id } }),
          })
        }
        onCancel={() => void navigate({ to: "/workspace/nodes" })}
      />
    </>
  );
}
