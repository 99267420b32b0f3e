// From where to where: the two places of a deal with the arc between them, and the names for whoever cannot see it.
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import styles from "./pair-line.module.css";
import type { DealParty } from "./types";

/** The city as the server names it, else the country. */
function usePlace(): (party: DealParty) => string {
  const { country } = useFormat();
  return ({ city, country: code }) => city || (code ? country(code) : "—");
}

export function Arc() {
  return (
    <svg aria-hidden="true" viewBox="0 0 22 8" width={22} height={8} className={styles.arc}>
      <path d="M1 7Q11 -3 21 7" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </svg>
  );
}

/** A party's name, or what stands for it before both have agreed to be named. */
export function usePartyName(): (party: DealParty) => string {
  const { t } = useTranslation("deals");
  return (party) => party.name || t(`unnamed.${party.side}`);
}

export function PairLine({ supply, demand }: { supply: DealParty; demand: DealParty }) {
  const place = usePlace();
  const name = usePartyName();
  return (
    <p className={styles.pair} title={`${name(supply)} — ${name(demand)}`}>
      <bdi>{place(supply)}</bdi>
      <Arc />
      <bdi>{place(demand)}</bdi>
    </p>
  );
}
