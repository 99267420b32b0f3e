// Why something is not on the server yet: what was refused and where, or what stands in the way of all.
import { Button } from "antd";
import type { AnyListing } from "@/api/types";
import { ProblemPanel } from "@/components/problem-panel";
import { useFaultText } from "@/components/problem-text";
import { StateTag } from "@/components/state-tag";
import type { Autosave } from "./autosave";
import type { Snapshot } from "./autosave-types";
import { placeOf } from "./steps";
import own from "./wizard.module.css";
import { useWords } from "./words";

interface Props {
  machine: Autosave<AnyListing>;
  state: Snapshot<AnyListing>;
  onGo: (pointer: string) => void;
}

export function SaveProblem({ machine, state, onGo }: Props) {
  const { kind } = state.meta;
  const { t, place } = useWords(kind);
  const say = useFaultText();
  if (state.faults.size > 0) {
    return (
      <section className={own.refused} role="alert" aria-label={t("refused.title")}>
        <StateTag tone="stop">{t("refused.title")}</StateTag>
        <ul className={own.remarks}>
          {[...state.faults.values()].map((fault) => (
            <li key={fault.pointer}>
              {placeOf(kind, fault.pointer) ? (
                <button type="button" className="link-button" onClick={() => onGo(fault.pointer)}>
                  {place(fault.pointer)}
                </button>
              ) : (
                <b>{place(fault.pointer)}</b>
              )}
              <span>{say(fault)}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const { saving } = state;
  if (saving.state === "offline") {
    return (
      <div className={own.offline} role="status">
        <StateTag tone="wait">{t("offline.title")}</StateTag>
        <span>{t("offline.text")}</span>
        <Button size="small" onClick={machine.retry}>
          {t("portal:problem.retry")}
        </Button>
      </div>
    );
  }
  if (saving.state !== "failed" || saving.error === undefined) return null;
  return (
    <div className={own.problem}>
      <ProblemPanel error={saving.error} onRetry={machine.retry} kept={t("refused.kept")} />
    </div>
  );
}
