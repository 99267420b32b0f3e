// The six tones: each has a colour and, for those who do not see it, a shape.
export type Tone = "neutral" | "progress" | "live" | "wait" | "done" | "stop";

const COLOUR: Record<Tone, string> = {
  neutral: "var(--text-muted)",
  progress: "var(--primary-text)",
  live: "var(--cross-text)",
  wait: "var(--accent-text)",
  done: "var(--success-text)",
  stop: "var(--danger-text)",
};

export const toneColour = (tone: Tone) => COLOUR[tone];

function glyph(tone: Tone) {
  switch (tone) {
    case "neutral":
      return <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 1.9" />;
    case "progress":
      return (
        <>
          <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
        </>
      );
    case "live":
      return <circle cx="6" cy="6" r="4" fill="currentColor" />;
    case "wait":
      return <path d="M6 1.2 10.8 6 6 10.8 1.2 6z" fill="currentColor" />;
    case "done":
      return <path d="m2.2 6.3 2.6 2.6 5-5.4" fill="none" stroke="currentColor" strokeWidth="1.8" />;
    case "stop":
      return <path d="m2.8 2.8 6.4 6.4m0-6.4-6.4 6.4" fill="none" stroke="currentColor" strokeWidth="1.8" />;
  }
}

export function ToneGlyph({ tone, size = 12 }: { tone: Tone; size?: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" width={size} height={size} style={{ flexShrink: 0 }}>
      {glyph(tone)}
    </svg>
  );
}
