// One autosave machine for as long as a record's form is on the page.
import { useEffect, useState, useSyncExternalStore } from "react";
import { Autosave } from "./autosave";
import type { Remote, Version } from "./autosave-types";
import { type KeptDraft } from "./keeping";

/** The machine of the record that was open when the form appeared; give the form a key for another. */
export function useAutosave<Meta>(initial: Version<Meta>, remote: Remote<Meta>, store: KeptDraft) {
  const [machine] = useState(() => new Autosave(initial, remote, store));
  const state = useSyncExternalStore(machine.subscribe, machine.snapshot);
  useEffect(() => machine.start(), [machine]);
  return { machine, state };
}
