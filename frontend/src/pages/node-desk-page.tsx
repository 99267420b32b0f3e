// One node's desk: its facts, and who sits at it.
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NodeRead } from "@/api/types";
import { ButtonLink } from "@/components/button-link";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useMe } from "@/features/accounts/api";
import { useNode } from "@/features/nodes/api";
import { useNodePatch } from "@/features/nodes-desk/api";
import { NodeForm } from "@/features/nodes-desk/node-form";
import { draftOf, toPatch } from "@/features/nodes-desk/node-record";
import { OfficersPart } from "@/features/nodes-desk/officers-part";
import { pickName } from "@/i18n/pick";
import { useLocale } from "@/i18n/use-format";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";
import { useNodeVocabulary } from "./use-node-vocabulary";

const route = getRouteApi("/workspace/nodes/$id");

export function NodeDeskPage() {
  const { id } = route.useParams();
  const query = useNode(id);
  if (isMissing(query.error)) return <NotFoundPage />;
  return (
    <QueryView query={query} loading={<Loading rows={4} kind="page" />}>
      {(node) => <Desk key={node.id} node={node} />}
    </QueryView>
  );
}

/** The form starts from what stood there when it was opened, so that a stale edit is noticed. */
function Editor({ node, onDone }: { node: NodeRead; onDone: () => void }) {
  const { t } = useTranslation("nodes-desk");
  const { code } = useLocale();
  const patch = useNodePatch(node.id);
  const above = node.ancestors.at(-1);
  const parent = useMemo(
    () => above && { value: above.id, label: pickName(above.names, code)?.name ?? above.slug },
    [above, code],
  );
  const vocabulary = useNodeVocabulary(node.id, parent);
  const before = draftOf(node);
  return (
    <NodeForm
      initial={before}
      vocabulary={vocabulary}
      placed
      error={patch.error}
      pending={patch.isPending}
      submit={t("save")}
      onSubmit={(draft) => patch.mutate(toPatch(before, draft, node.version), { onSuccess: onDone })}
      onCancel={onDone}
    />
  );
}

function Desk({ node }: { node: NodeRead }) {
  // the form's words come with the page, so that opening it does not blink
  const { t } = useTranslation(["nodes-desk", "fields"]);
  const { data: me } = useMe();
  const [opened, setOpened] = useState<NodeRead>();
  usePageTitle(node.name);
  return (
    <>
      <p>
        <Link to="/workspace/nodes">{t("title")}</Link>
      </p>
      <div className={desk.head}>
        <h1 dir="auto">{node.name}</h1>
        <div className={desk.actions}>
          <ButtonLink to="/network/$slug" params={{ slug: node.slug }}>
            {t("publicPage")}
          </ButtonLink>
          {node.can_edit && !opened && (
            <>
              <ButtonLink to="/workspace/nodes/new" search={{ parent: node.id }}>
                {t("placeBelow")}
              </ButtonLink>
              <Button type="primary" onClick={() => setOpened(node)}>
                {t("edit")}
              </Button>
            </>
          )}
        </div>
      </div>
      {!node.can_edit && <p className={desk.lead}>{t("notYours")}</p>}
      <div className={desk.narrow}>
        {opened ? (
          <Editor node={opened} onDone={() => setOpened(undefined)} />
        ) : (
          <>
            {node.description && <p className={desk.lead} dir="auto">{node.description}</p>}
            <OfficersPart node={node} me={me?.person?.id} />
          </>
        )}
      </div>
    </>
  );
}
