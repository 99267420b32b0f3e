// How each step of the form stands: something refused, something missing, or complete.
import type { AnyListing } from "@/api/types";
import type { WizardStep } from "@/components/step-wizard";
import type { Autosave } from "./autosave";
import { placeOf, STEPS } from "./steps";

type State = ReturnType<Autosave<AnyListing>["snapshot"]>;

export function marksOf(state: State): WizardStep["mark"][] {
  const { meta: listing, faults, held } = state;
  const stepsOf = (pointers: Iterable<string>) =>
    new Set([...pointers].map((pointer) => placeOf(listing.kind, pointer)?.step));
  const faulty = stepsOf([...faults.keys(), ...held]);
  const missing = stepsOf(listing.missing);
  const suggested = stepsOf(listing.suggested);
  return STEPS[listing.kind].map((step, index) => {
    if (faulty.has(index)) return "fault";
    if (missing.has(index)) return "missing";
    // files and the last look have nothing that must be there
    return suggested.has(index) || step.key === "files" || step.key === "submit" ? undefined : "done";
  });
}
