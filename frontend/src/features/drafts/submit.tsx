// The end of the form: what is still needed, what happens next, and the button that hands it in.
import type { UseMutationResult } from "@tanstack/react-query";
import { Button } from "antd";
import type { AnyListing } from "@/api/types";
import { ProblemError } from "@/api/client";
import { ProblemPanel } from "@/components/problem-panel";
import { StateTag } from "@/components/state-tag";
import { LackingList } from "./lacking-list";
import { NotSaved } from "./use-submit";
import styles from "./wizard.module.css";
import { useWords } from "./words";

interface Props {
  listing: AnyListing;
  submit: UseMutationResult<unknown, Error, void>;
}

export function SubmitButton({ listing, submit }: Props) {
  const { t } = useWords(listing.kind);
  if (!listing.allowed_actions.includes("submit")) return null;
  return (
    <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate()}>
      {t("submit.button")}
    </Button>
  );
}

export function SubmitNote({ listing, submit, onGo }: Props & { onGo: (pointer: string) => void }) {
  const { t } = useWords(listing.kind);
  const { organization, home_node: node, missing } = listing;
  const { error } = submit;
  return (
    <section className={styles.submit} aria-label={t("submit.title")}>
      <h3>{t("submit.title")}</h3>
      {missing.length === 0 ? (
        <StateTag tone="done">{t("submit.complete")}</StateTag>
      ) : (
        <StateTag tone="wait">{t("submit.lacks", { count: missing.length })}</StateTag>
      )}
      <LackingList listing={listing} onGo={onGo} />
      <ol className={styles.course}>
        <li>{t("submit.organization", { name: organization.name })}</li>
        <li>{node ? t("submit.node", { name: node.name }) : t("submit.someNode")}</li>
        <li>{t("submit.published")}</li>
      </ol>
      {!organization.verified && <StateTag tone="wait">{t("submit.unverified")}</StateTag>}
      {error instanceof NotSaved && <StateTag tone="stop">{t("submit.notSaved")}</StateTag>}
      {error instanceof ProblemError && <ProblemPanel error={error} />}
    </section>
  );
}
