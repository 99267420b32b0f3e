// What the contract is called, when and where it counts, and who signs for the parties.
import { useTranslation } from "react-i18next";
import { Section } from "@/components/section";
import styles from "./contracts.module.css";
import { DayLine } from "./day-line";
import type { Editing } from "./editing";
import { TextLine } from "./text-line";
import type { ContractRead, Signer } from "./types";

const EMPTY = { representative: "", address: "", contact: "" };

function PartyFields({ who, name, terms, change, fault, disabled }: Editing & { who: Signer; name: string }) {
  const { t } = useTranslation("contract");
  const held = terms.parties[who] ?? EMPTY;
  const put = (next: Partial<typeof EMPTY>) => change({ parties: { ...terms.parties, [who]: { ...held, ...next } } });
  return (
    <div className={styles.grid} role="group" aria-label={name}>
      <b className={styles.whole} dir="auto">
        {name}
      </b>
      <TextLine
        label={t("representative")}
        most={100}
        required
        disabled={disabled}
        value={held.representative}
        fault={fault(`/parties/${who}/representative`)}
        onChange={(representative) => put({ representative })}
      />
      <TextLine label={t("partyAddress")} most={300} disabled={disabled} value={held.address} onChange={(address) => put({ address })} />
      <TextLine label={t("partyContact")} most={200} disabled={disabled} value={held.contact} onChange={(contact) => put({ contact })} />
    </div>
  );
}

export function HeadingFields({ contract, ...editing }: Editing & { contract: ContractRead }) {
  const { t } = useTranslation(["contract", "fields"]);
  const { terms, change, fault, disabled } = editing;
  const broker = terms.broker && `${t("contract:signer.broker")} · ${terms.broker.name || "—"}`;
  return (
    <Section title={t("contract:part.heading")}>
      <div className={styles.fields}>
        <TextLine
          label={t("contract:name")}
          most={200}
          required
          disabled={disabled}
          value={terms.name}
          fault={fault("/name")}
          onChange={(name) => change({ name })}
        />
        <div className={styles.grid}>
          <DayLine label={t("contract:startsOn")} disabled={disabled} value={terms.starts_on} onChange={(starts_on) => change({ starts_on })} />
          <DayLine label={t("contract:endsOn")} disabled={disabled} value={terms.ends_on} fault={fault("/ends_on")} onChange={(ends_on) => change({ ends_on })} />
          <TextLine label={t("contract:place")} most={200} disabled={disabled} value={terms.place} onChange={(place) => change({ place })} />
        </div>
        {contract.parties.map((one) => (
          <PartyFields key={one.party} {...editing} who={one.party} name={`${one.role} · ${one.name}`} />
        ))}
        {broker && <PartyFields {...editing} who="broker" name={broker} />}
      </div>
    </Section>
  );
}
