// What a case rests on: entries that hit, the texts with the words marked, and the log.
import { useTranslation } from "react-i18next";
import type { CaseRead, GateEventRead } from "@/api/generated/silkbridge.schemas";
import { useFieldName } from "@/components/field-name";
import { Highlighted } from "@/components/highlighted";
import { LocalTime } from "@/components/local-time";
import { Card, Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { Timeline } from "@/components/timeline";
import styles from "./compliance.module.css";

export function HitsPart({ found }: { found: CaseRead }) {
  const { t } = useTranslation("compliance");
  return (
    <Section title={t("hits.title")} note={found.screened_at && <LocalTime at={found.screened_at} short />}>
      {found.hits.length === 0 ? (
        <p className="muted">{t(found.screened_at ? "hits.none" : "hits.notYet")}</p>
      ) : (
        <ul className={styles.list}>
          {found.hits.map((hit) => (
            <li key={`${hit.code}@${hit.version}`} className={styles.facts}>
              <div className={styles.line}>
                <bdi className="code">{hit.code}</bdi>
                <StateTag tone={hit.lane === "prohibited" ? "stop" : "wait"}>{t(`lane.${hit.lane}`)}</StateTag>
                {hit.is_sample && <span className="tag">{t("sample")}</span>}
                {hit.fresh && <span className="tag">{t("hits.fresh")}</span>}
              </div>
              <b dir="auto" lang={hit.name_lang}>
                {hit.name}
              </b>
              <span dir="auto">{hit.words.join(" · ")}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

export function TextsPart({ found }: { found: CaseRead }) {
  const { t } = useTranslation("compliance");
  const name = useFieldName();
  return (
    <Section title={t("texts")}>
      {found.passages.map(({ locale, part, text, ranges }) => (
        <div key={`${locale}/${part}`} className={styles.part}>
          <h3>
            {name(`/${part}`)} <bdi className="muted">{locale}</bdi>
          </h3>
          <p dir="auto" lang={locale}>
            <Highlighted text={text} ranges={ranges as [number, number][]} />
          </p>
        </div>
      ))}
    </Section>
  );
}

function detail({ data }: GateEventRead) {
  const said = data["reason"] || data["number"];
  const entries = data["entries"];
  const told = typeof said === "string" && said !== "" ? said : Array.isArray(entries) ? entries.join(" · ") : "";
  return told === "" ? undefined : <span dir="auto">{told}</span>;
}

export function LogCard({ found }: { found: CaseRead }) {
  const { t } = useTranslation("compliance");
  return (
    <Card title={t("log.title")}>
      {found.log.length === 0 ? (
        <p className="muted">{t("log.none")}</p>
      ) : (
        <Timeline
          label={t("log.title")}
          items={found.log.map((event) => ({
            key: event.id,
            title: (
              <>
                {t(`log.${event.kind}`)} {event.person && <bdi className="muted">{event.person.name}</bdi>}
              </>
            ),
            when: <LocalTime at={event.at} short />,
            detail: detail(event),
          }))}
        />
      )}
    </Card>
  );
}
