// What is compared: indicators of three kinds, reasons, words that met, leads, and the network.
import { useTranslation } from "react-i18next";
import { ComparisonTable, IndicatorTable, RequirementTable } from "@/components/indicator-table";
import { NetworkMap } from "@/components/network-map";
import { ReasonList, TermPairs } from "@/components/reason-list";
import { Advantages } from "@/features/listings/achievement/advantages";
import { MatchBridge } from "@/features/listings/match/match-head";
import { Exhibit, Grid, Part } from "./frame";
import { indicatorsOf, requirementsOf, type Sample, SAMPLES, VERDICTS } from "./samples";
import styles from "./specimen.module.css";

const NODES = [
  { id: "urumqi", latitude: 43.8, longitude: 87.6, side: "core", rank: "hub" },
  { id: "almaty", latitude: 43.2, longitude: 76.9, side: "foreign", rank: "major" },
  { id: "tehran", latitude: 35.7, longitude: 51.4, side: "foreign", rank: "major" },
  { id: "beijing", latitude: 39.9, longitude: 116.4, side: "inland", rank: "major" },
] as const;
const NAMES: Record<Sample["code"], readonly string[]> = {
  zh: ["乌鲁木齐", "阿拉木图", "德黑兰", "北京"],
  en: ["Urumqi", "Almaty", "Tehran", "Beijing"],
  ru: ["Урумчи", "Алматы", "Тегеран", "Пекин"],
  fa: ["اورومچی", "آلماتی", "تهران", "پکن"],
};
const ARCS = [
  { from: "urumqi", to: "almaty", weight: 4 },
  { from: "urumqi", to: "tehran", weight: 1 },
  { from: "urumqi", to: "beijing", weight: 2 },
];

function Network({ sample }: { sample: Sample }) {
  const nodes = NODES.map((node, index) => ({ ...node, name: NAMES[sample.code][index] ?? node.id }));
  return (
    <Grid>
      <Exhibit name="NetworkMap">
        <NetworkMap nodes={nodes} arcs={ARCS} />
      </Exhibit>
      <Exhibit name="NetworkMap onHero">
        <div className={styles.hero}>
          <NetworkMap nodes={nodes} arcs={ARCS} onHero />
        </div>
      </Exhibit>
    </Grid>
  );
}

export function Compared({ sample }: { sample: Sample }) {
  const { t } = useTranslation(["specimen", "portal"]);
  const names = [sample.energy, sample.recovery, sample.purity, "COD"];
  const other = SAMPLES[sample.code === "ru" ? "zh-CN" : "ru"];
  return (
    <Part title={t("specimen:compared")}>
      <Exhibit name="IndicatorTable">
        <IndicatorTable indicators={indicatorsOf(sample)} lang={sample.code} />
      </Exhibit>
      <br />
      <Exhibit name="RequirementTable">
        <RequirementTable indicators={requirementsOf(sample)} lang={sample.code} />
      </Exhibit>
      <br />
      <Exhibit name="ComparisonTable">
        <ComparisonTable
          indicators={VERDICTS.map((verdict, index) => ({
            name: names[index] ?? "",
            required: "25 kWh/m³",
            offered: verdict === "unknown" ? null : "21.5 kWh/m³",
            verdict,
            margin: sample.report,
          }))}
        />
      </Exhibit>
      <br />
      <Grid>
        <Exhibit name="ReasonList">
          <ReasonList
            reasons={VERDICTS.map((verdict, index) => ({
              factor: t(`portal:match.${(["field", "trlFactor", "price", "language"] as const)[index] ?? "field"}`),
              verdict,
              text: names[index],
            }))}
          />
        </Exhibit>
        <Exhibit name="TermPairs">
          <TermPairs
            heads={{ ours: t("portal:match.inAchievement"), theirs: t("portal:match.inChallenge") }}
            pairs={[
              { ours: sample.energy, theirs: other.energy, basis: "glossary" },
              { ours: sample.recovery, theirs: sample.recovery, basis: "same" },
            ]}
          />
        </Exhibit>
        <Exhibit name="MatchBridge">
          <MatchBridge />
        </Exhibit>
        <Exhibit name="Advantages" wide>
          <Advantages
            lang={sample.code}
            advantages={[
              {
                measure: sample.energy,
                unit: "kWh/m³",
                better: "lower",
                own: 21.5,
                rivals: [
                  { name: "MVR", value: 29.4 },
                  { name: "MED", value: 38.2 },
                ],
                source: sample.report,
              },
            ]}
          />
        </Exhibit>
      </Grid>
      <br />
      <Network sample={sample} />
    </Part>
  );
}
