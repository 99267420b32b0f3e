// The colours of the tokens: hues by step, and the charts' sets.
import { useTranslation } from "react-i18next";
import { chart, palette } from "@/theme/chart.gen";
import { Exhibit, Grid, Part } from "./frame";
import styles from "./specimen.module.css";

function Swatches({ colours }: { colours: readonly (readonly [string, string])[] }) {
  return (
    <div className={styles.swatches} dir="ltr">
      {colours.map(([step, colour]) => (
        <span key={step} className={styles.swatch}>
          <i style={{ background: colour }} />
          {step}
        </span>
      ))}
    </div>
  );
}

const counted = (colours: readonly string[]) => colours.map((colour, index) => [String(index + 1), colour] as const);

export function Palette() {
  const { t } = useTranslation("specimen");
  return (
    <Part title={t("colours")}>
      <Grid>
        {Object.entries(palette).map(([hue, steps]) => (
          <Exhibit key={hue} name={hue}>
            <Swatches colours={Object.entries(steps)} />
          </Exhibit>
        ))}
        <Exhibit name="chart categorical">
          <Swatches colours={counted(chart.categorical)} />
        </Exhibit>
        <Exhibit name="chart sequential">
          <Swatches colours={counted(chart.sequential)} />
        </Exhibit>
        <Exhibit name="chart diverging">
          <Swatches colours={counted(chart.diverging)} />
        </Exhibit>
      </Grid>
    </Part>
  );
}
