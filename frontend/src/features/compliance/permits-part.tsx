// Letters of intent and licences: for whom abroad, until when, for which end use.
import { Button, Input, Popconfirm } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseRead, PermitKind, PermitRead } from "@/api/generated/silkbridge.schemas";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import { useRevoking } from "./api";
import styles from "./compliance.module.css";

const PermitForm = lazy(async () => ({ default: (await import("./permit-form")).PermitForm }));

function Revoke({ found, permit }: { found: CaseRead; permit: PermitRead }) {
  const { t } = useTranslation("compliance");
  const [reason, setReason] = useState("");
  const revoking = useRevoking(found);
  return (
    <>
      <Popconfirm
        title={t("permit.revokeTitle")}
        description={
          <Input.TextArea
            aria-label={t("decide.reason")}
            placeholder={t("decide.reason")}
            dir="auto"
            value={reason}
            maxLength={2000}
            onChange={({ target }) => setReason(target.value)}
          />
        }
        okText={t("permit.revoke")}
        cancelText={t("cancel")}
        okButtonProps={{ danger: true, disabled: reason.trim() === "" }}
        onConfirm={() => revoking.mutate({ permit: permit.id, reason })}
      >
        <Button size="small" danger loading={revoking.isPending}>
          {t("permit.revoke")}
        </Button>
      </Popconfirm>
      <FormProblem error={revoking.error} />
    </>
  );
}

function Permit({ found, permit }: { found: CaseRead; permit: PermitRead }) {
  const { t } = useTranslation("compliance");
  const { date, country } = useFormat();
  const state = permit.revoked_at ? "revoked" : permit.counts ? "counts" : "ended";
  return (
    <li className={styles.facts}>
      <div className={styles.line}>
        <b>{t(`permit.${permit.kind}`)}</b>
        <bdi>{permit.number}</bdi>
        <StateTag tone={permit.counts ? "done" : "neutral"}>{t(`permit.state.${state}`)}</StateTag>
      </div>
      <div>
        <bdi>{permit.organization.name}</bdi> · {country(permit.organization.country)}
      </div>
      <div className={styles.line}>
        <bdi>{permit.issuer}</bdi>
        <span>{t("permit.valid", { from: date(permit.valid_from), until: date(permit.valid_until) })}</span>
      </div>
      <div className={styles.line}>
        <span>
          {t("permit.endUser")}: <bdi>{permit.end_user}</bdi>, {country(permit.end_country)}
        </span>
        <span>
          {t("permit.endUse")}: <bdi>{permit.end_use}</bdi>
        </span>
      </div>
      {permit.list_hits.length > 0 && (
        <StateTag tone="wait">
          {t("permit.listed", { name: permit.list_hits[0]?.name, list: permit.list_hits[0]?.list })} <bdi>{permit.list_reason}</bdi>
        </StateTag>
      )}
      <div className={styles.line}>
        {permit.entered_by && <bdi>{permit.entered_by.name}</bdi>}
        <LocalTime at={permit.entered_at} short />
        {permit.counts && found.allowed_actions.includes("revoke") && <Revoke found={found} permit={permit} />}
      </div>
    </li>
  );
}

export function PermitsPart({ found }: { found: CaseRead }) {
  const { t } = useTranslation("compliance");
  const [entering, setEntering] = useState<PermitKind>();
  const letter = found.allowed_actions.includes("enter_letter");
  const restricted = found.status === "restricted" || found.status === "letter" || found.status === "licensed";
  if (!restricted && found.permits.length === 0) return null;
  return (
    <Section
      title={t("permit.title")}
      note={
        letter &&
        !entering && (
          <span className={styles.buttons}>
            <Button size="small" onClick={() => setEntering("letter")}>
              {t("permit.enter.letter")}
            </Button>
            {found.status !== "restricted" && (
              <Button size="small" onClick={() => setEntering("licence")}>
                {t("permit.enter.licence")}
              </Button>
            )}
          </span>
        )
      }
    >
      {entering && (
        <Suspense>
          <PermitForm found={found} kind={entering} onClose={() => setEntering(undefined)} />
        </Suspense>
      )}
      {found.permits.length === 0 ? (
        <p className="muted">{t("permit.none")}</p>
      ) : (
        <ul className={styles.list}>
          {found.permits.map((permit) => (
            <Permit key={permit.id} found={found} permit={permit} />
          ))}
        </ul>
      )}
    </Section>
  );
}
