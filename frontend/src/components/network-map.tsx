// A schematic map: nodes at their coordinates, arcs whose number of threads tells their weight.
import { useTranslation } from "react-i18next";
import styles from "./network-map.module.css";
import { arcPaths, layOut, type MapArc, type MapNode, type Placed } from "./network-layout";

interface Props {
  nodes: readonly MapNode[];
  arcs: readonly MapArc[];
  /** On the dark hero, or on an ordinary page. */
  onHero?: boolean;
}

const WIDTH = 640;
const HEIGHT = 320;

function Dot({ place }: { place: Placed }) {
  const hub = place.rank === "hub";
  return (
    <g className={styles.node} data-side={place.side} data-minor={place.minor}>
      {hub && <circle cx={place.x} cy={place.y} r={10} className={styles.ring} />}
      <circle cx={place.x} cy={place.y} r={hub ? 6 : place.side === "core" ? 4.5 : 4} className={styles.dot} />
      <text
        x={place.x + place.label.dx}
        y={place.y + place.label.dy}
        textAnchor={place.label.anchor}
        className={styles.label}
        data-strong={place.side === "core"}
        direction="ltr"
      >
        {place.name}
      </text>
    </g>
  );
}

export function NetworkMap({ nodes, arcs, onHero }: Props) {
  const { t } = useTranslation();
  const places = layOut(nodes, WIDTH, HEIGHT);
  return (
    <figure className={styles.figure} data-hero={onHero === true}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("network.map")} className={styles.map}>
        <g className={styles.arcs}>
          {arcPaths(places, arcs).map((arc) => (
            <path key={arc.key} d={arc.d} />
          ))}
        </g>
        {places.map((place) => (
          <Dot key={place.id} place={place} />
        ))}
      </svg>
      <figcaption className={styles.legend}>
        <span data-side="core">{t("network.core")}</span>
        <span data-side="foreign">{t("network.foreign")}</span>
        <span data-side="inland">{t("network.inland")}</span>
        <span className={styles.note}>{t("network.threads")}</span>
      </figcaption>
    </figure>
  );
}
