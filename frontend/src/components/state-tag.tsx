// A state as shape and word; boxed once per page, in the header, bare elsewhere.
import type { ReactNode } from "react";
import type { ListingState, Verdict } from "@/api/types";
import styles from "./state-tag.module.css";
import { type Tone, ToneGlyph } from "./tone";

interface Props {
  tone: Tone;
  children: ReactNode;
  boxed?: boolean;
}

export function StateTag({ tone, children, boxed }: Props) {
  return (
    <span className={styles.tag} data-tone={tone} data-boxed={boxed === true}>
      <ToneGlyph tone={tone} />
      <span>{children}</span>
    </span>
  );
}

export const STATE_TONE: Record<ListingState, Tone> = {
  draft: "neutral",
  submitted: "progress",
  endorsed: "progress",
  returned: "wait",
  published: "live",
  suspended: "wait",
  expired: "neutral",
  withdrawn: "stop",
  concluded: "done",
};

export const VERDICT_TONE: Record<Verdict, Tone> = {
  met: "done",
  near: "wait",
  not_met: "stop",
  below: "stop",
  unknown: "neutral",
};
