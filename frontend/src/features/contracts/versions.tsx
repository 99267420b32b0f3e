// What was issued: each version with its hash, who has signed, and its files.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import { useOpening } from "./api";
import styles from "./contracts.module.css";
import { Downloads } from "./downloads";
import { SignForm } from "./sign-form";
import type { ContractRead, VersionRead } from "./types";

function Standing({ version }: { version: VersionRead }) {
  const { t } = useTranslation("contract");
  if (version.in_force) return <StateTag tone="done">{t("version.inForce")}</StateTag>;
  if (version.withdrawn) return <StateTag tone="neutral">{t("version.withdrawn")}</StateTag>;
  if (version.missing.length === 0) return <StateTag tone="neutral">{t("version.replaced")}</StateTag>;
  const left = version.missing.map((one) => t(`signer.${one}`)).join(t("comma"));
  return <StateTag tone="wait">{t("version.missing", { left })}</StateTag>;
}

function Version({ contract, version }: { contract: ContractRead; version: VersionRead }) {
  const { t } = useTranslation("contract");
  const { bytes } = useFormat();
  const open = useOpening(contract.deal_id);
  return (
    <li className={styles.version}>
      <div className={styles.line}>
        <b>{t("version.number", { number: version.number })}</b>
        <Standing version={version} />
        <span className="muted">
          <LocalTime at={version.issued_at} day /> · <bdi>{version.issued_by}</bdi>
        </span>
      </div>
      {version.reason && <p dir="auto">{version.reason}</p>}
      <p className={styles.hash} dir="ltr">
        SHA-256 {version.digest}
      </p>
      <Downloads deal={contract.deal_id} number={version.number} />
      {version.signatures.length > 0 && (
        <ul className={styles.stack}>
          {version.signatures.map((one) => (
            <li key={one.party} className={styles.line}>
              <span>
                {t(`signer.${one.party}`)} · <bdi>{one.signatory}</bdi> · <LocalTime at={one.signed_on} day />
              </span>
              <button type="button" className="link-button" onClick={() => open.mutate(one.file.id)}>
                <bdi>{one.file.name}</bdi>
              </button>
              <span className="muted">
                <bdi>{bytes(one.file.size)}</bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

export function Versions({ contract }: { contract: ContractRead }) {
  const { t } = useTranslation("contract");
  const [signing, setSigning] = useState(false);
  if (contract.versions.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3>{t("versions")}</h3>
      <ol className={styles.list}>
        {contract.versions.map((one) => (
          <Version key={one.number} contract={contract} version={one} />
        ))}
      </ol>
      {contract.signs_for.length > 0 &&
        (signing ? (
          <SignForm contract={contract} onDone={() => setSigning(false)} />
        ) : (
          <Button onClick={() => setSigning(true)}>{t("addSignature")}</Button>
        ))}
    </div>
  );
}
