// Tones, badges, figures and names: everything that fits into a line.
import { useTranslation } from "react-i18next";
import { Brand } from "@/components/brand";
import { FilterChips } from "@/components/filter-chips";
import { Highlighted } from "@/components/highlighted";
import * as icons from "@/components/icons";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { PersonChip } from "@/components/person-chip";
import { STATE_TONE, StateTag, VERDICT_TONE } from "@/components/state-tag";
import { ThreadBar } from "@/components/thread-bar";
import { TranslationBadge } from "@/components/translation-badge";
import { TrlScale } from "@/components/trl-scale";
import type { ListingState } from "@/api/types";
import { Exhibit, Grid, Part, Row } from "./frame";
import { type Sample, VERDICTS } from "./samples";

const LISTING_STATES = Object.keys(STATE_TONE) as ListingState[];
const yuan = (amount_minor: number) => ({ amount_minor, currency: "CNY" });
const nothing = () => undefined;

export function States({ sample }: { sample: Sample }) {
  const { t } = useTranslation(["specimen", "portal"]);
  return (
    <Part title={t("specimen:states")}>
      <Grid>
        <Exhibit name="StateTag boxed" wide>
          <Row>
            {LISTING_STATES.map((state) => (
              <StateTag key={state} tone={STATE_TONE[state]} boxed>
                {t(`portal:state.${state}`)}
              </StateTag>
            ))}
          </Row>
        </Exhibit>
        <Exhibit name="StateTag" wide>
          <Row>
            {VERDICTS.map((verdict) => (
              <StateTag key={verdict} tone={VERDICT_TONE[verdict]}>
                {t(`portal:verdict.${verdict}`)}
              </StateTag>
            ))}
          </Row>
        </Exhibit>
        <Exhibit name="TrlScale">
          <Row>
            {[1, 3, 7, 9, null].map((level) => (
              <TrlScale key={level} level={level} />
            ))}
          </Row>
        </Exhibit>
        <Exhibit name="TranslationBadge">
          <Row>
            <TranslationBadge kind="machine" from="ru" />
            <TranslationBadge kind="verified" from="zh" />
            <TranslationBadge kind="human" from="fa" />
          </Row>
        </Exhibit>
        <Exhibit name="FilterChips">
          <FilterChips
            chips={[
              { key: "field", name: t("portal:facet.field"), value: sample.energy, onRemove: nothing },
              { key: "mode", name: t("portal:facet.mode"), value: t("portal:mode.joint"), onRemove: nothing },
            ]}
            onClear={nothing}
          />
        </Exhibit>
        <Exhibit name="MoneyText">
          <Row>
            <MoneyText money={yuan(860_000_000)} size="lg" />
            <MoneyText money={yuan(23_600_000_000)} />
            <MoneyText money={yuan(860_000_000)} full />
            <MoneyText money={{ amount_minor: 210_000_000, currency: "USD" }} />
          </Row>
        </Exhibit>
        <Exhibit name="LocalTime">
          <Row>
            <LocalTime at="2026-11-24T16:00:00Z" zone="Asia/Shanghai" named />
            <LocalTime at="2026-11-24T16:00:00Z" zone="Asia/Almaty" named short />
            <LocalTime at="2027-05-09" day />
          </Row>
        </Exhibit>
        <Exhibit name="PersonChip">
          <Row>
            <PersonChip name={sample.person} role={sample.role} />
            <PersonChip name={sample.owner} kind="organization" role={sample.city} />
            <PersonChip name={sample.owner} kind="organization" compact />
          </Row>
        </Exhibit>
        <Exhibit name="Highlighted">
          <p lang={sample.code} dir="auto">
            <Highlighted text={sample.title} ranges={[[0, 5]]} />
          </p>
        </Exhibit>
        <Exhibit name="ThreadBar">
          <ThreadBar share={0.9} />
          <br />
          <ThreadBar share={0.4} quiet />
        </Exhibit>
        <Exhibit name="Brand">
          <Brand />
        </Exhibit>
        <Exhibit name="icons">
          <Row>
            {Object.entries(icons).map(([name, Icon]) => (
              <Icon key={name} size={18} />
            ))}
          </Row>
        </Exhibit>
      </Grid>
    </Part>
  );
}
