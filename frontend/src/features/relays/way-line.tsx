// The way of a relay in one line: the cities it passes.
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { ChevronEnd } from "@/components/icons";
import styles from "./relays.module.css";
import type { RelaySummary } from "./types";

type Way = Pick<RelaySummary, "sending" | "incubator" | "receiving">;

/** Each city once, in the order they are passed. */
export function citiesOf({ sending, incubator, receiving }: Way): string[] {
  const cities = [sending, incubator, receiving].map(({ city, name }) => city || name);
  return cities.filter((city, index) => city !== cities[index - 1]);
}

export function WayLine({ relay }: { relay: Way }) {
  const { t } = useTranslation("relays");
  const cities = citiesOf(relay);
  return (
    <p className={styles.way} aria-label={t("way", { from: cities[0], to: cities.at(-1) })}>
      {cities.map((city, index) => (
        <Fragment key={city}>
          {index > 0 && (
            <span className={styles.arrow} aria-hidden="true">
              <ChevronEnd size={12} />
            </span>
          )}
          <bdi>{city}</bdi>
        </Fragment>
      ))}
    </p>
  );
}
