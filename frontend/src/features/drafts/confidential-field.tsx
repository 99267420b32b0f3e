// The confidential section: a record of its own, opened on purpose because every reading is noted down.
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { LockIcon } from "@/components/icons";
import { ProblemPanel } from "@/components/problem-panel";
import { SavingNote } from "@/components/saving-note";
import { confidentialRemote } from "./api";
import type { Version } from "./autosave-types";
import styles from "./confidential.module.css";
import { ConflictPanel } from "./conflict-panel";
import { originalOf } from "./content";
import { FieldFrame } from "./field-frame";
import { useForm } from "./form-context";
import { keptDraft } from "./keeping";
import { LeaveGuard } from "./leave-guard";
import { TextInput } from "./text-input";
import { useAutosave } from "./use-autosave";
import { useWords } from "./words";

const LENGTH = 50_000;

export function ConfidentialField() {
  const { kind, listing } = useForm();
  const { t } = useWords(kind);
  const opening = useMutation({ mutationFn: () => confidentialRemote(listing.id).read() });
  if (!listing.can_read_confidential) return null;
  if (opening.data) return <Section initial={opening.data} />;
  return (
    <FieldFrame name="confidential" pointer="/confidential" group>
      {() => (
        <div className={styles.closed}>
          <LockIcon size={18} />
          <p>{t("confidential.closed")}</p>
          {opening.isError && <ProblemPanel error={opening.error} />}
          <Button loading={opening.isPending} onClick={() => opening.mutate()}>
            {t("confidential.open")}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
}

function Section({ initial }: { initial: Version<null> }) {
  const { listing, content, personId, kind } = useForm();
  const { t, field } = useWords(kind);
  const key = keptDraft(personId, `${listing.id}.confidential`);
  const { machine, state } = useAutosave(initial, confidentialRemote(listing.id), key);
  return (
    <FieldFrame
      name="confidential"
      pointer="/confidential"
      aside={
        <span role="status">
          <SavingNote saving={state.saving} />
        </span>
      }
    >
      {(control) => (
        <>
          <ConflictPanel state={state} machine={machine} nameOf={() => field("confidential")} />
          <TextInput
            {...control}
            rows={8}
            max={LENGTH}
            lang={originalOf(content)}
            value={String(state.content["text"] ?? "")}
            onChange={(text) => machine.change(["text"], text)}
          />
          <p className="muted">{t("confidential.note")}</p>
          <LeaveGuard machine={machine} />
        </>
      )}
    </FieldFrame>
  );
}
