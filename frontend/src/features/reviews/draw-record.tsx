// The record of the draw: the seed, every candidate in the order of the lots, who was left out and why.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LocalTime } from "@/components/local-time";
import { QueryView } from "@/components/query-view";
import { StateTag } from "@/components/state-tag";
import { useDrawRecord } from "./api";
import styles from "./reviews.module.css";
import type { DrawRead } from "./types";

const short = (id: string) => id.slice(0, 8);

function Record({ draw }: { draw: DrawRead }) {
  const { t } = useTranslation("panels");
  return (
    <div className={styles.form}>
      <StateTag tone={draw.replayed ? "done" : "stop"}>{t(draw.replayed ? "record.same" : "record.differs")}</StateTag>
      <p>{t("record.how")}</p>
      <p>
        <span className="muted">{t("record.seed")}</span>
        <br />
        <span dir="ltr" className={styles.hash}>
          {draw.seed}
        </span>
      </p>
      <p className="muted">
        <span dir="ltr">{draw.algorithm}</span> · <LocalTime at={draw.drawn_at} />
        {draw.widened && <> · {t("record.widened")}</>}
      </p>
      <h3>{t("record.lots", { count: draw.lots.length })}</h3>
      {/* a long list that scrolls by itself is reached by the keyboard too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol className={styles.lots} tabIndex={0} aria-label={t("record.lots", { count: draw.lots.length })}>
        {draw.lots.map((lot) => (
          <li key={lot.expert_id}>
            {lot.drawn ? <b>{t("record.drawn")}</b> : <span className="muted">{t("record.waiting")}</span>} ·{" "}
            {t(`kind.${lot.kind}`)} · {lot.name ? <bdi>{lot.name}</bdi> : <span dir="ltr">{short(lot.expert_id)}</span>}
          </li>
        ))}
      </ol>
      {draw.excluded.length > 0 && (
        <>
          <h3>{t("record.excluded", { count: draw.excluded.length })}</h3>
          <ul>
            {draw.excluded.map((one) => (
              <li key={one.expert_id}>
                {one.name ? <bdi>{one.name}</bdi> : <span dir="ltr">{short(one.expert_id)}</span>} ·{" "}
                {one.unfit && <>{t(`unfit.${one.unfit}`)} </>}
                {one.ties.map((tie) => (
                  <span key={`${tie.tie}${tie.party}`}>
                    {t(`tie.${tie.tie}`)} {tie.party && <bdi>{tie.party}</bdi>}{" "}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export function DrawRecord({ id }: { id: string }) {
  const { t } = useTranslation("panels");
  const [open, setOpen] = useState(false);
  const draw = useDrawRecord(id, open);
  return (
    <div className={styles.below}>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("record.title")}
      </Button>
      {open && <QueryView query={draw}>{(found) => <Record draw={found} />}</QueryView>}
    </div>
  );
}
