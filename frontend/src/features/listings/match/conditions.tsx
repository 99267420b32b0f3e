// The conditions beside the indicators: field, readiness, price, place, language, export gate.
import { useTranslation } from "react-i18next";
import type { ExportStatus, MatchReasons, Verdict } from "@/api/types";
import { type Reason, ReasonList } from "@/components/reason-list";
import { useFormat } from "@/i18n/use-format";
import { fieldVerdict, nearness, priceVerdict } from "./reasons";
import type { Pair, Side } from "./sides";

const EXPORT_VERDICT: Record<ExportStatus, Verdict> = {
  free: "met",
  unscreened: "unknown",
  restricted: "near",
  letter: "near",
  licensed: "near",
  prohibited: "not_met",
};

interface Props {
  pair: Pair;
  reasons: MatchReasons;
  fieldName: (code: string) => string;
  /** Known when the achievement's own page was read. */
  exportStatus: ExportStatus | undefined;
}

function useFieldReason({ reasons, fieldName }: Props): Reason {
  const { t } = useTranslation();
  const names = reasons.fields.map(fieldName).join(t("common.and"));
  return {
    factor: t("match.field"),
    verdict: fieldVerdict(reasons.features),
    text: names || t("match.noField"),
  };
}

function useReadinessReason({ reasons: { trl } }: Props): Reason {
  const { t } = useTranslation();
  const { offered, required, verdict } = trl;
  const known = offered !== null && required !== null;
  const text = known
    ? t("match.trlText", { offered, required })
    : t(required === null ? "match.trlNotAsked" : "match.trlNotGiven", { level: required ?? offered ?? 0 });
  return { factor: t("match.trlFactor"), verdict, text: <bdi>{text}</bdi> };
}

function usePriceReason({ pair }: Props): Reason {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { price, price_kind: kind } = pair.achievement;
  const { bounty } = pair.challenge;
  const paid = bounty?.amount_minor ? money(bounty) : t("challenge.negotiable");
  return {
    factor: t("match.price"),
    verdict: priceVerdict(price, bounty),
    text: price?.amount_minor
      ? t("match.priceText", { kind: t(`priceKind.${kind ?? "negotiable"}`), price: money(price), bounty: paid })
      : t("match.priceOpen", { bounty: paid }),
  };
}

function Place({ side }: { side: Side }) {
  const { country } = useFormat();
  return <bdi>{side.organization.city || country(side.organization.country)}</bdi>;
}

function usePlaceReason({ pair }: Props): Reason {
  const { t } = useTranslation();
  const near = nearness(pair.achievement, pair.challenge);
  return {
    factor: t("match.place"),
    verdict: near === "node" || near === "region" ? "met" : "unknown",
    text: (
      <>
        <Place side={pair.achievement} /> — <Place side={pair.challenge} /> · {t(`match.near.${near}`)}
      </>
    ),
  };
}

function useLanguageReason({ pair }: Props): Reason {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [one, other] = [pair.achievement.original_locale, pair.challenge.original_locale];
  const same = one === other;
  return {
    factor: t("match.language"),
    verdict: same ? "met" : "near",
    text: t(same ? "match.sameLanguage" : "match.otherLanguage", { one: language(one), other: language(other) }),
  };
}

function useExportReason({ pair, exportStatus }: Props): Reason {
  const { t } = useTranslation();
  const abroad = nearness(pair.achievement, pair.challenge) === "abroad";
  const judged = abroad && exportStatus !== undefined;
  return {
    factor: t("achievement.export"),
    verdict: judged ? EXPORT_VERDICT[exportStatus] : "unknown",
    text: judged ? t(`exportStatus.${exportStatus}`) : t(abroad ? "match.exportUnknown" : "match.exportNone"),
  };
}

export function Conditions(props: Props) {
  const reasons = [
    useFieldReason(props),
    useReadinessReason(props),
    usePriceReason(props),
    usePlaceReason(props),
    useLanguageReason(props),
    useExportReason(props),
  ];
  return <ReasonList reasons={reasons} />;
}
