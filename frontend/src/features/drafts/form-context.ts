// What the fields of a form share: the content, how to change it, and what is to be said at each place.
import { createContext, use } from "react";
import type { Country, Field, NodeSummary, ReadinessLevel, BackendTaxonomySchemasUnit as Unit } from "@/api/generated/silkbridge.schemas";
import type { AnyListing, ListingKind } from "@/api/types";
import type { Autosave } from "./autosave";
import type { Content, Path, Value } from "./pointer";

/** The platform's vocabularies in the reader's language. */
export interface Vocabulary {
  fields: readonly Field[];
  countries: readonly Country[];
  levels: readonly ReadinessLevel[];
  units: readonly Unit[];
  nodes: readonly NodeSummary[];
}

export interface Form {
  kind: ListingKind;
  listing: AnyListing;
  content: Content;
  vocabulary: Vocabulary;
  machine: Autosave<AnyListing>;
  personId: string;
  /** The language whose text is being written. */
  locale: string;
  onLocale: (locale: string) => void;
  change: (path: Path, value: Value | undefined) => void;
  replace: (content: Content) => void;
  /** What is wrong at a place, in the reader's words. */
  faultAt: (pointer: string) => string | undefined;
  /** Whether a row waits on this device until the figure at the place is there. */
  isHeld: (pointer: string) => boolean;
  /** What a reviewer remarked on it. */
  remarkAt: (pointer: string) => string | undefined;
  /** The field whose help is shown, and how to show another's. */
  helped: string;
  onHelp: (field: string) => void;
}

export const FormContext = createContext<Form | null>(null);

export function useForm(): Form {
  const form = use(FormContext);
  if (!form) throw new Error("fields live inside a form");
  return form;
}
