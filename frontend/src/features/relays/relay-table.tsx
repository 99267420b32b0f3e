// Relays as rows: for those who compare and sort.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BlockTable } from "@/components/block-table";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import { DueText } from "./due";
import { Waiting } from "./relay-card";
import styles from "./relays.module.css";
import { STAGE_TONE } from "./stages";
import type { RelaySummary } from "./types";
import { WayLine } from "./way-line";

function Title({ relay }: { relay: RelaySummary }) {
  return (
    <>
      <Link
        to="/workspace/relays/$id"
        params={{ id: relay.number }}
        className={styles.name}
        dir="auto"
        lang={relay.title_lang ?? undefined}
      >
        {relay.title}
      </Link>
      <p className={styles.line}>
        <bdi>{relay.number}</bdi>
        <bdi lang={relay.owner.name_lang ?? undefined}>{relay.owner.name}</bdi>
      </p>
    </>
  );
}

export function RelayTable({ relays }: { relays: readonly RelaySummary[] }) {
  const { t } = useTranslation("relays");
  return (
    <BlockTable
      label={t("title")}
      rows={relays}
      columns={[
        { key: "title", head: t("project"), cell: (relay) => <Title relay={relay} /> },
        { key: "way", head: t("wayHead"), cell: (relay) => <WayLine relay={relay} /> },
        {
          key: "stage",
          head: t("stageHead"),
          cell: (relay) => (
            <>
              <StateTag tone={STAGE_TONE[relay.stage]}>{t(`stage.${relay.stage}`)}</StateTag>
              <p className={styles.line}>
                {t("since")} <LocalTime at={relay.stage_since} day short />
              </p>
            </>
          ),
        },
        { key: "mode", head: t("modeHead"), half: "start", cell: (relay) => t(`mode.${relay.mode}.short`) },
        {
          key: "turn",
          head: t("turnHead"),
          half: "end",
          cell: (relay) => (
            <>
              <Waiting relay={relay} />
              {relay.due_on && !relay.ended_at && (
                <p className={styles.line}>
                  <DueText day={relay.due_on} />
                  <LocalTime at={relay.due_on} day short />
                </p>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
