// The same pieces in four scripts at once, each in its own language and direction.
import i18next from "i18next";
import { type ReactNode, useEffect, useState } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import { DueClock } from "@/components/due-clock";
import { ListingCard } from "@/components/listing-card";
import { MoneyText } from "@/components/money-text";
import { PersonChip } from "@/components/person-chip";
import { STATE_TONE, StateTag } from "@/components/state-tag";
import { TrlScale } from "@/components/trl-scale";
import { localeOf } from "@/i18n";
import { loadNames } from "@/i18n/cldr";
import { Exhibit, Part, Row } from "./frame";
import { inDays, listingOf, SAMPLES, SCRIPTS, type ScriptTag } from "./samples";
import styles from "./specimen.module.css";

/** A part of the page in another language than the page's. */
function Tongue({ tag, children }: { tag: ScriptTag; children: ReactNode }) {
  const [own] = useState(() => i18next.cloneInstance({ lng: tag }));
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let there = true;
    void Promise.all([loadNames(tag), own.loadLanguages([tag, "en"])]).then(() => there && setReady(true));
    return () => {
      there = false;
    };
  }, [own, tag]);
  if (!ready) return null;
  return (
    <I18nextProvider i18n={own}>
      <div className={styles.island} lang={tag} dir={localeOf(tag).direction}>
        {children}
      </div>
    </I18nextProvider>
  );
}

function Island({ tag }: { tag: ScriptTag }) {
  const { t } = useTranslation();
  const sample = SAMPLES[tag];
  const [soon] = useState(() => inDays(1.4));
  return (
    <>
      <h3>{sample.heading}</h3>
      <p>{sample.line}</p>
      <br />
      <Row>
        <StateTag tone={STATE_TONE.published} boxed>
          {t("state.published")}
        </StateTag>
        <StateTag tone="wait">{t("deadlineState.closing")}</StateTag>
        <TrlScale level={7} />
        <MoneyText money={{ amount_minor: 860_000_000, currency: "CNY" }} />
        <PersonChip name={sample.person} role={sample.role} />
        <DueClock at={soon} nearHours={72} />
      </Row>
      <br />
      <ListingCard listing={listingOf(sample, "achievement")} />
      <ListingCard listing={listingOf(sample, "challenge")} />
    </>
  );
}

export function Scripts() {
  const { t } = useTranslation("specimen");
  return (
    <Part title={t("scripts")}>
      {SCRIPTS.map((tag) => (
        <Exhibit key={tag} name={`${tag}`}>
          <Tongue tag={tag}>
            <Island tag={tag} />
          </Tongue>
        </Exhibit>
      ))}
    </Part>
  );
}
