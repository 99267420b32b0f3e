// Short names for the generated shapes of proposals.
export type {
  IndicatorAnswer as Answer,
  BidRead,
  HolderRead,
  MyProposal,
  OpeningRead,
  Partner,
  ProposalContent,
  ProposalRead,
  ProposalSummary,
  SubmissionRead,
  TeamMember,
} from "@/api/generated/silkbridge.schemas";
export { Meets, Rights } from "@/api/generated/silkbridge.schemas";
