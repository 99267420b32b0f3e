// The guided form of a draft: one step at a time, saved while it is written.
import { useState } from "react";
import type { AnyListing, TimelineRead } from "@/api/types";
import { faultsByPointer } from "@/components/problem-text";
import { StepWizard } from "@/components/step-wizard";
import { listingRemote, versionOf } from "./api";
import { ConflictPanel, TakenNote } from "./conflict-panel";
import { originalOf } from "./content";
import { DraftHead } from "./draft-head";
import { FieldView } from "./field-view";
import { hasTexts } from "./fields";
import type { Vocabulary } from "./form-context";
import { FormState } from "./form-state";
import { keptDraft } from "./keeping";
import { LackingList } from "./lacking-list";
import { LanguageBar } from "./language-bar";
import { LeaveGuard } from "./leave-guard";
import { marksOf } from "./marks";
import { lastReturn, remarksOf } from "./remarks";
import { ReturnNote } from "./return-note";
import { SaveProblem } from "./save-problem";
import { StepHelp } from "./step-help";
import { placeOf, STEPS } from "./steps";
import { SubmitButton, SubmitNote } from "./submit";
import { useAutosave } from "./use-autosave";
import { useGo } from "./use-go";
import { useSubmit } from "./use-submit";
import { useValueText } from "./value-text";
import styles from "./wizard.module.css";
import { useWords } from "./words";

interface Props {
  initial: AnyListing;
  vocabulary: Vocabulary;
  personId: string;
  /** Steps of the listing's life, for what reviewers remarked. */
  history: readonly TimelineRead[] | undefined;
  /** Key of the present step, as the address has it. */
  step: string | undefined;
  onStep: (key: string) => void;
  /** Pointer of the field to begin with. */
  at: string | undefined;
  onSubmitted: () => void;
}

export function Wizard({ initial, vocabulary, personId, history, step: asked, onStep, at, onSubmitted }: Props) {
  const { kind, id } = initial;
  const steps = STEPS[kind];
  const { machine, state } = useAutosave(versionOf(initial), listingRemote(kind, id), keptDraft(personId, id));
  const words = useWords(kind);
  const nameOf = (list: readonly { name: string }[], key: (one: never) => string) => (code: string) =>
    list.find((one) => key(one as never) === code)?.name ?? code;
  const textOf = useValueText(kind, {
    field: nameOf(vocabulary.fields, (one: { code: string }) => one.code),
    country: nameOf(vocabulary.countries, (one: { code: string }) => one.code),
    node: nameOf(vocabulary.nodes, (one: { id: string }) => one.id),
  });
  const [locale, setLocale] = useState((at && placeOf(kind, at)?.locale) || originalOf(state.content));
  const current = Math.max(0, steps.findIndex(({ key }) => key === asked));
  const step = steps[current] ?? steps[0];
  const go = useGo(kind, { onStep: (index) => onStep(steps[index]?.key ?? ""), onLocale: setLocale, at });
  const submit = useSubmit(machine, onSubmitted);
  const returned = lastReturn(initial, history);
  const marks = marksOf(state);
  const listing = state.meta;
  if (!step) return null;
  const open = (index: number) => {
    void machine.flush();
    onStep(steps[index]?.key ?? "");
  };
  return (
    <FormState
      machine={machine}
      state={state}
      vocabulary={vocabulary}
      personId={personId}
      locale={locale}
      onLocale={setLocale}
      lacks={faultsByPointer(submit.error)}
      remarks={remarksOf(returned)}
      first={step.fields.find((field) => words.help(field.name).text)?.name ?? ""}
    >
      <DraftHead listing={listing} content={state.content} />
      {returned && <ReturnNote step={returned} onGo={go} kind={kind} />}
      <ConflictPanel machine={machine} state={state} nameOf={words.place} textOf={textOf} />
      <TakenNote machine={machine} state={state} nameOf={words.place} />
      <SaveProblem machine={machine} state={state} onGo={go} />
      <StepWizard
        title={words.t(`title.${kind}`)}
        steps={steps.map(({ key }, index) => ({ key, name: words.step(key), mark: marks[index] }))}
        current={current}
        onStep={open}
        saving={state.saving}
        completeness={listing.completeness}
        lacking={<LackingList listing={listing} onGo={go} />}
        help={<StepHelp />}
        finish={<SubmitButton listing={listing} submit={submit} />}
      >
        <div className={styles.fields}>
          {hasTexts(step) && <LanguageBar />}
          {step.fields
            .filter((field) => field.when?.(state.content) ?? true)
            .map((field) => (
              <FieldView key={field.name} field={field} />
            ))}
          {step.key === "submit" && <SubmitNote listing={listing} submit={submit} onGo={go} />}
        </div>
      </StepWizard>
      <LeaveGuard machine={machine} />
    </FormState>
  );
}
