// The way from an accepted pair to the deal that began with it.
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/components/button-link";
import { useDealOfPair } from "./api";

/** The deal is opened in the background, moments after both have accepted. */
export function PairDeal({ pair }: { pair: string }) {
  const { t } = useTranslation("deals");
  const { data: deal } = useDealOfPair(pair);
  if (!deal) return null;
  return (
    <ButtonLink type="primary" block to="/workspace/deals/$id" params={{ id: deal.number }}>
      {t("pair.toDeal")} {deal.number}
    </ButtonLink>
  );
}
