// The draft of a contract: written with every pause, measured by the checklist beside it.
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/client";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { QueryView } from "@/components/query-view";
import { SavingNote } from "@/components/saving-note";
import { useLocale } from "@/i18n/use-format";
import { nearest, useContract, useWording } from "./api";
import { Checklist } from "./checklist";
import { ClauseFields } from "./clause-fields";
import styles from "./contracts.module.css";
import type { Editing } from "./editing";
import { HeadingFields } from "./heading-fields";
import type { ContractRead, Wording } from "./types";
import { useTerms } from "./use-terms";

interface Props {
  contract: ContractRead;
  wording: Wording;
}

function Form({ contract, wording }: Props) {
  const { t } = useTranslation("contract");
  const say = useFaultText();
  const draft = useTerms(contract);
  const { data } = useContract(contract.deal_id);
  const latest = data?.contract ?? contract;
  const [checking, setChecking] = useState(false);
  const refused = faultsByPointer(draft.error);
  const gaps = new Map(latest.gaps.map((one) => [one.pointer, one]));
  const fault = (pointer: string) => {
    const told = refused.get(`/terms${pointer}`);
    if (told) return { fault: say(told) };
    const gap = gaps.get(pointer);
    return gap && (checking || gap.code !== "missing") ? { fault: say(gap as never) } : undefined;
  };
  const editing: Editing = { terms: draft.terms, wording, change: draft.change, fault, disabled: !contract.may_write };
  const conflict = draft.error instanceof ProblemError && draft.error.code === "stale-edit";
  return (
    <div className={styles.editor}>
      <fieldset className={styles.fields} disabled={!contract.may_write}>
        <HeadingFields {...editing} contract={contract} />
        <ClauseFields {...editing} checklist={latest.checklist} />
      </fieldset>
      <aside className={styles.side}>
        <Checklist checklist={latest.checklist} gaps={latest.gaps} wording={wording} />
        {contract.may_write && (
          <div className={styles.stack}>
            <SavingNote saving={draft.saving} />
            {(conflict || refused.size === 0) && <FormProblem error={draft.error} />}
            {conflict && (
              <Button size="small" onClick={() => window.location.reload()}>
                {t("reload")}
              </Button>
            )}
            {!checking && latest.gaps.length > 0 && <Button onClick={() => setChecking(true)}>{t("showGaps")}</Button>}
          </div>
        )}
        <Link to="/workspace/deals/$id" params={{ id: contract.deal_id }}>
          {t("back")}
        </Link>
      </aside>
    </div>
  );
}

/** The reader's language explains; words to begin with are in the contract's own. */
export function Editor({ contract }: { contract: ContractRead }) {
  const { tag } = useLocale();
  const shown = useWording(contract.kind, nearest(tag));
  const own = useWording(contract.kind, contract.terms.lang);
  const samples = new Map(own.data?.clauses.map((one) => [one.code, one.sample]));
  return (
    <QueryView query={own}>
      {() => (
        <QueryView query={shown}>
          {(words) => {
            const clauses = words.clauses.map((one) => ({ ...one, sample: samples.get(one.code) ?? one.sample }));
            return <Form contract={contract} wording={{ ...words, clauses }} />;
          }}
        </QueryView>
      )}
    </QueryView>
  );
}
