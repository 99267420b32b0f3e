// All incubators side by side: how full they are, and what became of what they carried.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { IncubatorFigures } from "@/api/generated/silkbridge.schemas";
import { BlockTable } from "@/components/block-table";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { useFormat } from "@/i18n/use-format";
import { useIncubators } from "./api";
import styles from "./incubators.module.css";
import { Occupancy, useSurvival } from "./occupancy";

function Rows({ incubators }: { incubators: readonly IncubatorFigures[] }) {
  const { t } = useTranslation("incubators");
  const { number, country } = useFormat();
  const survival = useSurvival();
  const figure = (key: "reserved" | "admitted" | "graduated" | "landed", half: "start" | "end") => ({
    key,
    head: t(`figure.${key}`),
    end: true,
    half,
    cell: (one: IncubatorFigures) => number(one[key]),
  });
  return (
    <BlockTable
      label={t("title")}
      rows={incubators}
      columns={[
        {
          key: "name",
          head: t("incubator"),
          cell: (one) => (
            <>
              <Link to="/network/$slug" params={{ slug: one.slug }} className={styles.name}>
                <bdi>{one.name}</bdi>
              </Link>
              <p className={styles.note}>
                <bdi>{one.city || country(one.country)}</bdi>
              </p>
            </>
          ),
        },
        { key: "occupancy", head: t("figure.occupancy"), cell: (one) => <Occupancy present={one.present} places={one.places} /> },
        figure("reserved", "start"),
        figure("admitted", "end"),
        figure("graduated", "start"),
        figure("landed", "end"),
        { key: "survival", head: t("figure.survival"), end: true, half: "start", cell: survival },
      ]}
    />
  );
}

export function IncubatorsPart() {
  const { t } = useTranslation("incubators");
  return (
    <Section title={t("title")} note={t("note")}>
      <QueryView query={useIncubators()}>{(incubators) => <Rows incubators={incubators} />}</QueryView>
    </Section>
  );
}
