// From the machine's state to what the fields of the form are told.
import { type ReactNode, useState } from "react";
import type { Fault } from "@/api/client";
import type { AnyListing } from "@/api/types";
import { useFaultText } from "@/components/problem-text";
import type { Autosave } from "./autosave";
import type { Snapshot } from "./autosave-types";
import { localesOf, originalOf } from "./content";
import { type Form, FormContext, type Vocabulary } from "./form-context";

interface Props {
  machine: Autosave<AnyListing>;
  state: Snapshot<AnyListing>;
  vocabulary: Vocabulary;
  personId: string;
  locale: string;
  onLocale: (locale: string) => void;
  /** What a refused submission lacks, by field. */
  lacks: ReadonlyMap<string, Fault>;
  remarks: ReadonlyMap<string, string>;
  /** The field whose help shows until another has the focus. */
  first: string;
  children: ReactNode;
}

export function FormState({ machine, state, lacks, remarks, first, children, ...rest }: Props) {
  const say = useFaultText();
  const [focused, setFocused] = useState<{ step: string; field: string }>();
  const { content, meta, faults, held } = state;
  const locale = localesOf(content).includes(rest.locale) ? rest.locale : originalOf(content);
  const form: Form = {
    ...rest,
    locale,
    kind: meta.kind,
    listing: meta,
    content,
    machine,
    change: machine.change,
    replace: machine.replace,
    faultAt: (pointer) => {
      const fault = faults.get(pointer) ?? lacks.get(pointer);
      return fault && say(fault);
    },
    isHeld: (pointer) => held.includes(pointer),
    remarkAt: (pointer) => remarks.get(pointer),
    helped: focused?.step === first ? focused.field : first,
    onHelp: (field) => setFocused({ step: first, field }),
  };
  return <FormContext value={form}>{children}</FormContext>;
}
