// Kind and parameters of a notification as words; what people wrote keeps its own direction.
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { NotificationRead } from "@/api/generated/silkbridge.schemas";
import type { Tone } from "@/components/tone";

/** Unicode's isolates: they mark where a parameter begins and ends within a sentence. */
const [OPEN, CLOSE] = ["\u2068", "\u2069"];
const MARKED = /\u2068([^\u2069]*)\u2069/u;

const isolate = (value: string | number) =>
  typeof value === "string" ? OPEN + value.replaceAll(/[\u2066-\u2069]/gu, "") + CLOSE : value;

/** Marked parts of a sentence become elements of their own. */
export function isolated(sentence: string): ReactNode {
  return sentence.split(MARKED).map((part, index) =>
    // parts of one sentence are told apart only by where they stand
    // oxlint-disable-next-line react/no-array-index-key
    index % 2 === 1 ? <bdi key={index}>{part}</bdi> : <Fragment key={index}>{part}</Fragment>,
  );
}

export interface Words {
  title: ReactNode;
  /** What the reviewer wrote, where there is such. */
  quote?: string;
}

const QUOTED = ["comment", "note", "reason"] as const;

export function useWords(): (notification: Pick<NotificationRead, "kind" | "params">) => Words {
  const { t, i18n } = useTranslation("workspace");
  return ({ kind, params }) => {
    const key = `notification.kind.${kind}`;
    const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isolate(value)]));
    const known = i18n.exists(`workspace:${key}`);
    const quote = QUOTED.map((name) => params[name]).find((value) => typeof value === "string" && value !== "");
    const words: Words = { title: isolated(known ? t(key, shown) : t("notification.unknown")) };
    if (typeof quote === "string") words.quote = quote;
    return words;
  };
}

const TONES: Record<string, Tone> = {
  "organization.verification_submitted": "wait",
  "organization.recheck_due": "wait",
  "organization.verified": "done",
  "organization.rejected": "stop",
  "organization.revoked": "stop",
  "invitation.accepted": "done",
  "listing.submitted": "wait",
  "listing.endorsed": "wait",
  "listing.returned": "wait",
  "listing.approved": "done",
  "listing.published": "live",
  "listing.expiring": "wait",
  "listing.expired": "neutral",
  "listing.suspended": "stop",
  "export.waiting": "wait",
  "export.decided": "progress",
  "import.finished": "done",
  "match.found": "progress",
  "match.waiting": "progress",
  "deal.opened": "wait",
  "deal.overdue": "stop",
  "deal.contract_issued": "wait",
  "deal.contract_signed": "done",
  "deal.contract_milestone": "progress",
  "challenge.asked": "wait",
  "challenge.answered": "done",
  "challenge.extended": "progress",
  "challenge.clarified": "progress",
  "challenge.opened": "done",
  "challenge.failed": "stop",
  "challenge.cancelled": "stop",
  "challenge.opening_due": "wait",
};

export const toneOf = (kind: string): Tone => TONES[kind] ?? "neutral";
