// How the writing stands with the server, in one quiet line.
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { StateTag } from "./state-tag";
import type { Tone } from "./tone";

export type Saving =
  | { state: "saved"; at: string }
  | { state: "saving" }
  | { state: "unsaved" }
  | { state: "failed" }
  /** The words wait on this device for the line to come back. */
  | { state: "offline" }
  /** Somebody else changed the same place. */
  | { state: "conflict" };

const TONE: Record<Saving["state"], Tone> = {
  saved: "done",
  saving: "progress",
  unsaved: "neutral",
  failed: "stop",
  offline: "wait",
  conflict: "wait",
};

export function SavingNote({ saving }: { saving: Saving }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const saved = saving.state === "saved" && saving.at !== "";
  if (saving.state === "saved" && !saved) return null;
  return (
    <StateTag tone={TONE[saving.state]}>
      {saving.state === "saved" ? t("wizard.saved", { time: time(saving.at) }) : t(`wizard.${saving.state}`)}
    </StateTag>
  );
}
