// What of an achievement stays closed to this reader: behind the export gate, or to keep a name.
import { useTranslation } from "react-i18next";
import type { AchievementRead } from "@/api/types";
import { Withheld } from "../withheld";

const BEHIND_THE_GATE = [
  "achievement.body",
  "achievement.indicators",
  "achievement.advantages",
  "trl.evidenceName",
  "achievement.ip",
  "achievement.makers",
  "achievement.funding",
  "achievement.cases",
  "achievement.terms",
  "files.title",
] as const;
const NAMING = ["achievement.owner", "achievement.makers", "achievement.funding", "achievement.ipNumbers"] as const;

type Listing = Pick<AchievementRead, "abstract_only" | "organization">;

/** Stands where the substance would, for readers whom the export gate shows the abstract alone. */
export function Gated({ listing }: { listing: Listing }) {
  const { t } = useTranslation();
  if (!listing.abstract_only) return null;
  const parts = BEHIND_THE_GATE.map((part) => t(part));
  return <Withheld title={t("entity.gatedTitle")} text={t("entity.gatedText")} parts={parts} />;
}

/** Stands where units and persons would, while the owner stays anonymous. */
export function Unnamed({ listing }: { listing: Listing }) {
  const { t } = useTranslation();
  if (listing.abstract_only || !listing.organization.anonymous) return null;
  const parts = NAMING.map((part) => t(part));
  return <Withheld title={t("entity.anonymousTitle")} text={t("entity.anonymousText")} parts={parts} />;
}
