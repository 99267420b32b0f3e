// A schematic map: nodes at their coordinates, arcs whose number of threads tells their weight.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { placeLabels } from "./network-labels";
import { arcPaths, type Canvas, layOut, type MapArc, type MapNode } from "./network-layout";
import styles from "./network-map.module.css";

interface Props {
  nodes: readonly MapNode[];
  arcs: readonly MapArc[];
  /** On the dark hero, or on an ordinary page. */
  onHero?: boolean;
}

/** A desk's map, and a phone's: smaller, with larger letters and the chief names only. */
const SHEETS = [
  { key: "wide", canvas: { width: 640, height: 320 }, letter: 12 },
  { key: "narrow", canvas: { width: 400, height: 280 }, letter: 14 },
] as const;

interface SheetProps extends Props {
  canvas: Canvas;
  letter: number;
  narrow: boolean;
}

function Sheet({ nodes, arcs, canvas, letter, narrow }: SheetProps) {
  const { t } = useTranslation();
  const places = useMemo(() => layOut(nodes, canvas), [nodes, canvas]);
  const names = new Map(nodes.map((node) => [node.id, node]));
  const labels = useMemo(
    () => placeLabels(places.filter((place) => !narrow || place.rank !== "minor"), canvas, letter + 0.5),
    [places, canvas, letter, narrow],
  );
  return (
    <svg
      viewBox={`0 0 ${canvas.width} ${canvas.height}`}
      role="img"
      aria-label={t("network.map")}
      className={styles.map}
      data-narrow={narrow}
    >
      <g className={styles.arcs}>
        {arcPaths(places, arcs).map((arc) => (
          <path key={arc.key} d={arc.d} />
        ))}
      </g>
      {places.map(({ id, x, y, rank, side }) => (
        <g key={id} data-side={side}>
          {rank === "hub" && <circle cx={x} cy={y} r={10} className={styles.ring} />}
          <circle cx={x} cy={y} r={rank === "hub" ? 6 : side === "core" ? 4.5 : 4} className={styles.dot} />
        </g>
      ))}
      {labels.map(({ id, x, y, anchor }) => (
        <text
          key={id}
          x={x}
          y={y}
          textAnchor={anchor}
          fontSize={letter}
          className={styles.label}
          data-side={names.get(id)?.side}
          direction="ltr"
        >
          {names.get(id)?.name}
        </text>
      ))}
    </svg>
  );
}

export function NetworkMap({ nodes, arcs, onHero }: Props) {
  const { t } = useTranslation();
  return (
    <figure className={styles.figure} data-hero={onHero === true}>
      {SHEETS.map(({ key, ...sheet }) => (
        <Sheet key={key} nodes={nodes} arcs={arcs} narrow={key === "narrow"} {...sheet} />
      ))}
      <figcaption className={styles.legend}>
        <span data-side="core">{t("network.core")}</span>
        <span data-side="foreign">{t("network.foreign")}</span>
        <span data-side="inland">{t("network.inland")}</span>
        <span className={styles.note}>{t("network.threads")}</span>
      </figcaption>
    </figure>
  );
}
