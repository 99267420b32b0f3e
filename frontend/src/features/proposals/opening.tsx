// The opening ceremony: who holds which share, who released one, and the record of what came out.
import { Link } from "@tanstack/react-router";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "@/components/block-table";
import { EmptyState } from "@/components/empty-state";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { StateTag } from "@/components/state-tag";
import { useRelease } from "./api";
import styles from "./form.module.css";
import type { HolderRead, OpeningRead } from "./types";

function Release({ opening, holder }: { opening: OpeningRead; holder: HolderRead["holder"] }) {
  const { t } = useTranslation("course");
  const [asking, setAsking] = useState(false);
  const release = useRelease(opening.challenge_id);
  const last = opening.holders.filter(({ released_at: at }) => at !== null).length + 1 >= opening.needed;
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t("opening.release")}
      </Button>
      <Modal
        open={asking}
        title={t("opening.release")}
        okText={last ? t("opening.releaseLast") : t("opening.release")}
        cancelText={t("cancel")}
        okButtonProps={{ loading: release.isPending }}
        onOk={() => release.mutate(holder, { onSuccess: () => setAsking(false) })}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{last ? t("opening.lastText") : t("opening.firstText")}</p>
        <FormProblem error={release.error} />
      </Modal>
    </>
  );
}

function HolderState({ holder, opening }: { holder: HolderRead; opening: OpeningRead }) {
  const { t } = useTranslation("course");
  if (holder.released_at) {
    return (
      <>
        <StateTag tone="done">{t("opening.released")}</StateTag>{" "}
        <small className="muted">
          <bdi>{holder.released_by}</bdi> · <LocalTime at={holder.released_at} zone={opening.deadline_zone} />
        </small>
      </>
    );
  }
  if (holder.may_release) return <Release opening={opening} holder={holder.holder} />;
  const waits = opening.closed && opening.stage === "propose";
  return <StateTag tone={waits ? "wait" : "neutral"}>{waits ? t("opening.waits") : t("opening.kept")}</StateTag>;
}

export function Holders({ opening }: { opening: OpeningRead }) {
  const { t } = useTranslation("course");
  return (
    <>
      <p>{opening.closed ? t("opening.lead") : t("opening.sealed")}</p>
      <BlockTable
        label={t("opening.holders")}
        rows={opening.holders}
        columns={[
          {
            key: "holder",
            head: t("opening.holder"),
            cell: ({ holder }) => (
              <>
                <b>{t(`holder.${holder}.name`)}</b>
                <br />
                <small className="muted">{t(`holder.${holder}.who`)}</small>
              </>
            ),
          },
          { key: "state", head: t("opening.state"), cell: (holder) => <HolderState holder={holder} opening={opening} /> },
        ]}
      />
      <p className="muted">
        {t("opening.fingerprint")}{" "}
        <span dir="ltr" className={styles.hash}>
          {opening.key_fingerprint}
        </span>
      </p>
    </>
  );
}

export function OpeningRecord({ opening }: { opening: OpeningRead }) {
  const { t } = useTranslation("course");
  if (!opening.opened_at) return null;
  if (opening.proposals.length === 0) return <EmptyState title={t("record.none")} hint={t("record.noneHint")} />;
  return (
    <BlockTable
      label={t("record.title")}
      rows={opening.proposals}
      columns={[
        {
          key: "title",
          head: t("record.proposal"),
          cell: (row) => (
            <>
              <Link
                to="/workspace/challenges/$id/opened/$proposal"
                params={{ id: opening.challenge_id, proposal: row.id }}
                dir="auto"
              >
                {row.title || t("record.untitled")}
              </Link>
              <br />
              <small className="muted">
                <bdi>{row.organization_name}</bdi>
              </small>
              {row.damaged && (
                <>
                  {" "}
                  <StateTag tone="stop">{t("record.damaged")}</StateTag>
                </>
              )}
            </>
          ),
        },
        { key: "quote", head: t("field.quote.name"), end: true, half: "start", cell: ({ quote }) => quote && <MoneyText money={quote} /> },
        {
          key: "at",
          head: t("record.at"),
          half: "end",
          cell: ({ submitted_at: at }) => <LocalTime at={at} zone={opening.deadline_zone} />,
        },
        {
          key: "hash",
          head: "SHA-256",
          cell: ({ sha256 }) => (
            <small dir="ltr" className={styles.hash}>{`${sha256.slice(0, 8)} … ${sha256.slice(-8)}`}</small>
          ),
        },
      ]}
    />
  );
}
