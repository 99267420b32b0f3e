// The standard form of a proposal: kept with every pause, sealed with one button.
import { Button } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/client";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { SavingNote } from "@/components/saving-note";
import { Section } from "@/components/section";
import { useFormat } from "@/i18n/use-format";
import { useSubmit } from "./api";
import { lengthOf, tidied } from "./content";
import { MonthsField, type Part, QuoteField, RightsFields, TextField } from "./fields";
import styles from "./form.module.css";
import { AnswerRows, PartnerRows, TeamRows } from "./rows";
import type { BidRead, ProposalContent, SubmissionRead } from "./types";
import { useDraft } from "./use-draft";

interface Props {
  bid: BidRead;
  /** What to begin with instead of the kept draft: one's own copy of what was sealed. */
  start: ProposalContent | undefined;
  onParty: (organization: string) => void;
  onSealed: (receipt: SubmissionRead) => void;
}

function PartyField({ bid, onParty }: Pick<Props, "bid" | "onParty">) {
  const { t } = useTranslation("course");
  const able = bid.parties.filter(({ barred }) => barred === null);
  return (
    <Field label={t("party")} hint={t("partyHint")}>
      {(control) => (
        <NativeSelect
          {...control}
          label={t("party")}
          value={bid.organization_id ?? ""}
          options={able.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onParty}
        />
      )}
    </Field>
  );
}

function Length({ bid, content }: Pick<Part, "bid" | "content">) {
  const { t } = useTranslation("course");
  const { number } = useFormat();
  const length = lengthOf(tidied(content));
  return (
    <span className={styles.count} data-over={length > bid.total_limit} role="status">
      {t("whole", { count: number(length), most: number(bid.total_limit) })}
    </span>
  );
}

export function ProposalForm({ bid, start, onParty, onSealed }: Props) {
  const { t } = useTranslation("course");
  const say = useFaultText();
  const draft = useDraft(bid, start);
  const submit = useSubmit(bid.challenge_id, bid.organization_id ?? "");
  const form = useRef<HTMLFormElement>(null);
  const faults = faultsByPointer(submit.error);
  const fault = (pointer: string) => {
    const found = faults.get(pointer);
    return found && { fault: say(found) };
  };
  const part: Part = { bid, content: draft.content, change: draft.change, fault };
  const seal = () => {
    submit.mutate(tidied(draft.content), {
      onSuccess: (receipt) => {
        draft.settle();
        onSealed(receipt);
      },
      onError: () => goToFault(form.current),
    });
  };
  const whole = faults.get("/");
  const conflict = draft.error instanceof ProblemError && draft.error.code === "stale-edit";
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        seal();
      }}
    >
      <PartyField bid={bid} onParty={onParty} />
      <Section title={t("part.solution")}>
        <div className={styles.stack}>
          <TextField {...part} name="title" required />
          <TextField {...part} name="solution" required />
          <TextField {...part} name="novelty" />
        </div>
      </Section>
      {bid.indicators.length > 0 && (
        <Section title={t("part.answers")} note={t("part.answersNote", { count: bid.indicators.length })}>
          <div className={styles.stack}>
            <AnswerRows {...part} />
          </div>
        </Section>
      )}
      <Section title={t("part.plan")}>
        <div className={styles.stack}>
          <TextField {...part} name="plan" required />
          <TextField {...part} name="risks" />
          <div className={styles.row}>
            <QuoteField {...part} />
            <MonthsField {...part} />
          </div>
        </div>
      </Section>
      <Section title={t("part.team")}>
        <div className={styles.stack}>
          <TeamRows {...part} />
        </div>
      </Section>
      {bid.consortium_allowed && (
        <Section title={t("part.partners")} note={t("part.optional")}>
          <div className={styles.stack}>
            <PartnerRows {...part} />
          </div>
        </Section>
      )}
      <Section title={t("part.rights")}>
        <div className={styles.stack}>
          <RightsFields {...part} />
        </div>
      </Section>
      <Section title={t("part.seal")}>
        <div className={styles.stack}>
          <p>{t("sealText")}</p>
          {whole && <p role="alert">{say(whole)}</p>}
          <FormProblem error={submit.error} />
          {conflict && <FormProblem error={draft.error} />}
          <div className={styles.tools}>
            <Button type="primary" htmlType="submit" loading={submit.isPending}>
              {bid.receipt ? t("sealAgain") : t("seal")}
            </Button>
            <SavingNote saving={draft.saving} />
            <Length bid={bid} content={draft.content} />
          </div>
        </div>
      </Section>
    </form>
  );
}
