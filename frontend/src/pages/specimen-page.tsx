// Every component, in every script and state, on one living page; served in development only.
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "@/components/brand";
import { EntityHeader } from "@/components/entity-header";
import { usePageTitle } from "@/components/page-title";
import { Card, Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { ThreadEdge, Threads } from "@/components/threads";
import { TwoColumns } from "@/components/two-columns";
import { useLocale } from "@/i18n/use-format";
import { Compared } from "./specimen/compared";
import { Controls } from "./specimen/controls";
import { Courses } from "./specimen/courses";
import { Exhibit, Part } from "./specimen/frame";
import { Palette } from "./specimen/palette";
import { Panels } from "./specimen/panels";
import { type Sample, SAMPLES, type ScriptTag } from "./specimen/samples";
import { Scripts } from "./specimen/scripts";
import styles from "./specimen/specimen.module.css";
import { States } from "./specimen/states";

function Frames({ sample }: { sample: Sample }) {
  const { t } = useTranslation(["specimen", "portal"]);
  return (
    <Part title={t("specimen:frames")}>
      <Exhibit name="EntityHeader, TwoColumns, Section, Card">
        <EntityHeader
          crumbs={[
            { key: "kind", node: t("portal:entity.achievements") },
            { key: "number", node: "SB-A-2026-01873" },
          ]}
          title={sample.title}
          lang={sample.code}
          oneLine={sample.oneLine}
          actions={<Button type="primary">{t("specimen:primary")}</Button>}
          facts={
            <StateTag tone="live" boxed>
              {t("portal:state.published")}
            </StateTag>
          }
        />
        <TwoColumns aside={<Card title={t("portal:contact.title")}>{sample.person}</Card>}>
          <Section title={t("portal:achievement.summary")} note={sample.report}>
            <p className="prose" lang={sample.code} dir="auto">
              {sample.oneLine}
            </p>
          </Section>
        </TwoColumns>
      </Exhibit>
      <br />
      <Exhibit name="ThreadEdge">
        <ThreadEdge />
      </Exhibit>
    </Part>
  );
}

/** `switches` choose language and display; the frame around the pages owns them. */
export function SpecimenPage({ switches }: { switches?: ReactNode }) {
  const { t } = useTranslation("specimen");
  const { tag } = useLocale();
  const sample = SAMPLES[tag as ScriptTag] ?? SAMPLES.en;
  usePageTitle(t("heading"));
  return (
    <main className={`container ${styles.page}`}>
      <div className={styles.head}>
        <div>
          <Brand />
          <h1>{t("heading")}</h1>
          <div className={styles.switches}>{switches}</div>
        </div>
        <Threads arch={24} pier={3} arches={3} step={6.5} height={88} />
      </div>
      <Palette />
      <Scripts />
      <States sample={sample} />
      <Controls sample={sample} />
      <Panels sample={sample} />
      <Courses sample={sample} />
      <Compared sample={sample} />
      <Frames sample={sample} />
    </main>
  );
}
