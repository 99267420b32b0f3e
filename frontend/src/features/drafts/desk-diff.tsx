// What changed between two versions that were handed in, sent back or published, or since then.
import { useState } from "react";
import type { AnyListing, TimelineRead } from "@/api/types";
import { NativeSelect } from "@/components/native-select";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { useFormat } from "@/i18n/use-format";
import { useDiff } from "./api";
import styles from "./desk.module.css";
import { partsOf, type Value } from "./pointer";
import { SideBySide } from "./side-by-side";
import { type Names, useValueText } from "./value-text";
import { useWords } from "./words";

interface Props {
  listing: AnyListing;
  steps: readonly TimelineRead[];
  names: Names;
}

export function DeskDiff({ listing, steps, names }: Props) {
  const { t, place } = useWords(listing.kind);
  const textOf = useValueText(listing.kind, names);
  const { dateTime } = useFormat();
  const kept = steps.filter((step) => step.has_snapshot).toSorted((one, other) => other.at.localeCompare(one.at));
  const [since, setSince] = useState<string>();
  const [until, setUntil] = useState("");
  const from = since ?? kept[0]?.id ?? "";
  const diff = useDiff(listing.id, { since: from, until: until || undefined }, from !== "");
  if (kept.length === 0) return null;
  const version = (step: TimelineRead) => ({
    value: step.id,
    label: `${t(`portal:timeline.${step.action}`)} · ${dateTime(step.at)}`,
  });
  return (
    <Section title={t("desk.versions")}>
      <div className={styles.between}>
        <span>
          {t("desk.from")}
          <NativeSelect label={t("desk.from")} value={from} options={kept.map(version)} onChange={setSince} />
        </span>
        <span>
          {t("desk.to")}
          <NativeSelect
            label={t("desk.to")}
            value={until}
            options={[{ value: "", label: t("desk.present") }, ...kept.map(version)]}
            onChange={setUntil}
          />
        </span>
      </div>
      <QueryView query={diff}>
        {({ changes }) =>
          changes.length === 0 ? (
            <p className="muted">{t("desk.noChanges")}</p>
          ) : (
            changes.map(({ pointer, before, after }) => {
              const parts = partsOf(pointer);
              return (
                <SideBySide
                  key={pointer}
                  label={place(pointer)}
                  lang={parts[0] === "texts" ? parts[1] : undefined}
                  before={{ name: t("versions.before"), text: textOf(pointer, before as Value) }}
                  after={{ name: t("versions.after"), text: textOf(pointer, after as Value) }}
                />
              );
            })
          )
        }
      </QueryView>
    </Section>
  );
}
