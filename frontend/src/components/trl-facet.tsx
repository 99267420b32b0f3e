// Readiness as a histogram with a range; two selects' worth of slider, keyboard included.
import { Slider } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import panel from "./facet-panel.module.css";
import styles from "./trl-facet.module.css";

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

interface Props {
  counts: Record<number, number>;
  range: [number, number];
  onChange: (range: [number, number]) => void;
}

export function TrlFacet({ counts, range, onChange }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [drawn, setDrawn] = useState(range);
  const [before, setBefore] = useState(range);
  if (before[0] !== range[0] || before[1] !== range[1]) {
    // the address changed from elsewhere: a chip was removed, the reader went back
    setBefore(range);
    setDrawn(range);
  }
  const most = Math.max(1, ...LEVELS.map((level) => counts[level] ?? 0));
  return (
    <fieldset className={panel.group}>
      <legend className={panel.legend}>{t("facet.trl")}</legend>
      <div className={styles.bars}>
        {LEVELS.map((level) => (
          <span
            key={level}
            className={styles.bar}
            data-in={level >= drawn[0] && level <= drawn[1]}
            style={{ blockSize: `${Math.max(6, ((counts[level] ?? 0) / most) * 100)}%` }}
            title={t("facet.trlCount", { level, count: counts[level] ?? 0 })}
          />
        ))}
      </div>
      <Slider
        range
        min={1}
        max={9}
        value={drawn}
        tooltip={{ open: false }}
        className={styles.slider}
        ariaLabelForHandle={[t("facet.trlFrom"), t("facet.trlTo")]}
        onChange={(value) => setDrawn(value as [number, number])}
        onChangeComplete={(value) => onChange(value as [number, number])}
      />
      <div className={styles.numbers} aria-hidden="true">
        {LEVELS.map((level) => (
          <span key={level}>{number(level)}</span>
        ))}
      </div>
    </fieldset>
  );
}
