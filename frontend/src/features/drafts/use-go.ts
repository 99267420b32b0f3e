// Leads to a field wherever it is: the right step, the right language, the focus in it.
import { useEffect, useState } from "react";
import type { ListingKind } from "@/api/types";
import { partsOf, pointerOf } from "./pointer";
import { controlId, placeOf } from "./steps";

const FOCUSABLE = "input:not([type=hidden]), textarea, select, button, [tabindex]";

/** The control at a pointer, or at the nearest place above it. */
function controlAt(pointer: string): HTMLElement | null {
  const parts = partsOf(pointer);
  for (let length = parts.length; length > 0; length -= 1) {
    const found = document.getElementById(controlId(pointerOf(parts.slice(0, length))));
    if (found) return found;
  }
  return null;
}

function focusOn(pointer: string): void {
  const control = controlAt(pointer);
  if (!control) return;
  control.scrollIntoView({ block: "center" });
  const inside = control.matches(FOCUSABLE) && control.tagName !== "FIELDSET";
  (inside ? control : (control.querySelector<HTMLElement>(FOCUSABLE) ?? control)).focus({ preventScroll: true });
}

interface Ways {
  onStep: (step: number) => void;
  onLocale: (locale: string) => void;
  /** Where to begin. */
  at: string | undefined;
}

export function useGo(kind: ListingKind, { onStep, onLocale, at }: Ways) {
  const [wanted, setWanted] = useState(at === undefined ? undefined : { pointer: at });
  useEffect(() => {
    if (!wanted) return undefined;
    // the step's fields are on the page only after it was drawn
    const frame = requestAnimationFrame(() => focusOn(wanted.pointer));
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
  return (pointer: string) => {
    const place = placeOf(kind, pointer);
    if (!place) return;
    onStep(place.step);
    if (place.locale) onLocale(place.locale);
    setWanted({ pointer });
  };
}
