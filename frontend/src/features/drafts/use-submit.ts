// Handing a draft in: everything saved first, then the step; what lacks is marked at its field.
import { useMutation } from "@tanstack/react-query";
import { useOnceKey } from "@/api/once-key";
import type { AnyListing } from "@/api/types";
import { useStep } from "./api";
import type { Autosave } from "./autosave";

/** The form could not be saved: the reason stands in the form already. */
export class NotSaved extends Error {}

export function useSubmit(machine: Autosave<AnyListing>, onDone: () => void) {
  const { id } = machine.snapshot().meta;
  const step = useStep(id);
  const keyOf = useOnceKey();
  return useMutation({
    mutationFn: async () => {
      if (!(await machine.flush())) throw new NotSaved();
      const { version } = machine.snapshot();
      return step.mutateAsync({ action: "submit", version, key: keyOf(version) });
    },
    onSuccess: onDone,
  });
}
