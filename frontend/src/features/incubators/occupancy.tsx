// How full an incubator is: projects in the house out of the places of its contract.
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import styles from "./incubators.module.css";

interface Props {
  present: number;
  /** None while no contract is in force. */
  places: number | null;
}

export function Occupancy({ present, places }: Props) {
  const { t } = useTranslation("incubators");
  const { number } = useFormat();
  if (places === null) return <span>{number(present)}</span>;
  const said = t("occupancy.said", { present: number(present), places: number(places) });
  return (
    <span className={styles.occupancy}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (present / places) * 100)}%` }} data-full={present >= places} />
      </span>
      <span>{said}</span>
    </span>
  );
}

/** Of what landed, the part that lives; a dash while nothing has. */
export function useSurvival(): (figures: { landed: number; alive: number }) => string {
  const { percent } = useFormat();
  return ({ landed, alive }) => (landed === 0 ? "—" : percent(alive / landed, 0));
}
