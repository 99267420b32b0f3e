// A sentence at a field: shape and colour of its tone, wrapping where there is little room.
import type { ReactNode } from "react";
import { type Tone, ToneGlyph, toneColour } from "@/components/tone";
import styles from "./field-frame.module.css";

interface Props {
  tone: Tone;
  id?: string;
  children: ReactNode;
}

export function Note({ tone, id, children }: Props) {
  return (
    <p id={id} className={styles.note} style={{ color: toneColour(tone) }}>
      <ToneGlyph tone={tone} />
      <span>{children}</span>
    </p>
  );
}
