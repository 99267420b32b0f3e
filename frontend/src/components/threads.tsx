// The motif: warp threads of unequal length that leave the arches of a bridge free.
import type { CSSProperties } from "react";

export interface Thread {
  x: number;
  length: number;
  crown: boolean;
}

interface Span {
  /** Threads between two piers, and how many make a pier. */
  arch: number;
  pier: number;
  arches: number;
  step: number;
  height: number;
}

/** Where each thread hangs and how far it reaches; the two at a crown are saffron. */
export function spin({ arch, pier, arches, step, height }: Span): Thread[] {
  const threads: Thread[] = [];
  const middle = (arch - 1) / 2;
  for (let index = 0; index < arches * (arch + pier) + pier; index += 1) {
    const within = (index % (arch + pier)) - pier;
    const from = Math.abs(within - middle) / (middle + 1);
    const hollow = within < 0 ? 0 : Math.sqrt(1 - from * from) * 0.74 + 0.02;
    // every third thread is a touch longer, as on a loom
    const slack = within < 0 ? 0 : (index % 3) * 0.02;
    threads.push({
      x: index * step,
      length: Math.round(height * Math.min(1, 1 - hollow + slack) * 10) / 10,
      crown: within >= 0 && Math.abs(within - middle) < 1,
    });
  }
  return threads;
}

interface Props extends Partial<Span> {
  colour?: string;
  crown?: string;
  opacity?: number;
  className?: string;
  style?: CSSProperties;
}

export function Threads({
  arch = 24,
  pier = 3,
  arches = 2,
  step = 5,
  height = 40,
  colour = "var(--primary-text)",
  crown = "var(--accent-fill)",
  opacity = 0.75,
  className,
  style,
}: Props) {
  const threads = spin({ arch, pier, arches, step, height });
  const width = (threads.length - 1) * step + 2;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={className}
      style={style}
      preserveAspectRatio="xMidYMin meet"
    >
      {threads.map((thread) => (
        <rect
          key={thread.x}
          x={thread.x}
          width={2}
          height={thread.length}
          fill={thread.crown ? crown : colour}
          opacity={thread.crown ? 1 : opacity}
        />
      ))}
    </svg>
  );
}

/** The page edge: the motif repeated over the whole width of the hero. */
export function ThreadEdge({ height = 40 }: { height?: number }) {
  const span = { arch: 29, pier: 7, arches: 1, step: 5, height };
  const threads = spin(span).slice(0, span.arch + span.pier);
  return (
    <svg aria-hidden="true" width="100%" height={height}>
      <defs>
        <pattern id="thread-edge" width={threads.length * 5} height={height} patternUnits="userSpaceOnUse">
          {threads.map((thread) => (
            <rect
              key={thread.x}
              x={thread.x}
              width={1.5}
              height={thread.length}
              fill={thread.crown ? "var(--accent-fill)" : "var(--lapis-500)"}
              opacity={thread.crown ? 1 : 0.75}
            />
          ))}
        </pattern>
      </defs>
      <rect width="100%" height={height} fill="url(#thread-edge)" />
    </svg>
  );
}
