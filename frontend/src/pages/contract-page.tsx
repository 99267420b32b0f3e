// The draft of a deal's contract, on a page of its own.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EntityHeader } from "@/components/entity-header";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { StateTag } from "@/components/state-tag";
import { useContract } from "@/features/contracts/api";
import { Editor } from "@/features/contracts/editor";
import { STATE_TONE } from "@/features/contracts/states";
import type { ContractRead } from "@/features/contracts/types";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/workspace/deals/$id/contract");

function Contract({ contract }: { contract: ContractRead }) {
  const { t } = useTranslation(["contract", "deals"]);
  const title = contract.terms.name || t(`deals:contract.${contract.kind}`);
  usePageTitle(`${title} · ${t("contract:title")}`);
  return (
    <>
      <EntityHeader
        crumbs={[
          { key: "board", node: <Link to="/workspace/deals">{t("deals:title")}</Link> },
          {
            key: "deal",
            node: (
              <Link to="/workspace/deals/$id" params={{ id: contract.deal_id }}>
                {t("contract:back")}
              </Link>
            ),
          },
          { key: "this", node: <bdi>{contract.number}</bdi> },
        ]}
        title={title}
        facts={
          <>
            <StateTag tone={STATE_TONE[contract.state]} boxed>
              {t(`contract:state.${contract.state}`)}
            </StateTag>
            <span>{t(`deals:contract.${contract.kind}`)}</span>
            <span>{t(`contract:language.${contract.terms.lang}`)}</span>
          </>
        }
      />
      <Editor key={contract.id} contract={contract} />
    </>
  );
}

export function ContractPage() {
  const { id } = route.useParams();
  const desk = useContract(id);
  if (isMissing(desk.error) || (desk.data && !desk.data.contract)) return <NotFoundPage />;
  return (
    <QueryView query={desk} loading={<Loading rows={6} kind="page" />}>
      {({ contract }) => contract && <Contract contract={contract} />}
    </QueryView>
  );
}
