// A step under way, and how it goes to the server. Pure.
import type { Money } from "@/api/types";
import type { Step } from "./api";
import type { ContractKind, DealAction, DealSummary, LostReason, PriceRoute } from "./types";

export interface StepDraft {
  action: DealAction;
  comment: string;
  reason?: LostReason | undefined;
  price_route?: PriceRoute | undefined;
  contract_kind?: ContractKind | undefined;
  signed_on?: string | undefined;
  /** Whether the parties are tied to each other, and in which way. */
  interested?: boolean;
  interest?: string;
  /** Undefined while it cannot be read as an amount. */
  agreed: Money | null | undefined;
}

export const draftOf = (deal: DealSummary, action: DealAction): StepDraft => ({
  action,
  comment: "",
  agreed: deal.agreed,
});

/** What a step carries depends on the step: nothing that was typed for another one goes along. */
export function stepOf(draft: StepDraft): Omit<Step, "key"> {
  const { action, comment, reason, price_route, contract_kind, signed_on, agreed, interested, interest } = draft;
  const words = comment.trim() ? { comment: comment.trim() } : {};
  const worth = agreed ? { agreed } : {};
  switch (action) {
    case "agree_price":
      return {
        action,
        ...words,
        ...worth,
        ...(price_route && { price_route }),
        ...(contract_kind && { contract_kind }),
        ...(interested && { interest: interest?.trim() ?? "" }),
      };
    case "sign":
      return { action, ...words, ...worth, ...(contract_kind && { contract_kind }), ...(signed_on && { signed_on }) };
    case "lose":
      return { action, ...words, ...(reason && { reason }) };
    default:
      return { action, ...words };
  }
}
