/**
 * Generated from openapi.json by orval; do not edit.
 */
/**
 * Who may open an attachment.
 */
export type AccessLevel = typeof AccessLevel[keyof typeof AccessLevel];


export const AccessLevel = {
  public: 'public',
  registered: 'registered',
  nda: 'nda',
} as const;

export type AchievementCreateOriginalLocale = typeof AchievementCreateOriginalLocale[keyof typeof AchievementCreateOriginalLocale];


export const AchievementCreateOriginalLocale = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * Which direction of a measure is the better one.
 */
export type Better = typeof Better[keyof typeof Better];


export const Better = {
  lower: 'lower',
  higher: 'higher',
} as const;

/**
 * What somebody else reaches.
 */
export interface Rival {
  /** @maxLength 200 */
  name: string;
  /**
     * @minimum -1000000000000000
     * @maximum 1000000000000000
     */
  value: number;
}

/**
 * A lead over the best rival, as a figure.
 */
export interface Advantage {
  better: Better;
  /** @maxLength 200 */
  measure: string;
  /**
     * @minimum -1000000000000000
     * @maximum 1000000000000000
     */
  own: number;
  /** @maxItems 10 */
  rivals: Rival[];
  /** @maxLength 500 */
  source: string;
  /** @maxLength 40 */
  unit: string;
}

/**
 * Where the invention came from.
 */
export type Attribute = typeof Attribute[keyof typeof Attribute];


export const Attribute = {
  original: 'original',
  absorbed: 'absorbed',
  secondary: 'secondary',
} as const;

/**
 * Where the technology was used and what it brought.
 */
export interface Case {
  /** @maxLength 500 */
  benefit: string;
  /** @maxLength 5000 */
  text: string;
  /** @maxLength 200 */
  title: string;
}

/**
 * How an interested party gets in touch.
 */
export type ContactPolicy = typeof ContactPolicy[keyof typeof ContactPolicy];


export const ContactPolicy = {
  direct: 'direct',
  manager: 'manager',
  anonymous: 'anonymous',
} as const;

/**
 * Public money behind the work; a plan number brings reporting duties.
 */
export interface Funding {
  /** @maxLength 80 */
  number: string;
  /** @maxLength 200 */
  source: string;
}

/**
 * How a figure is meant: exactly, at least, at most …
 */
export type Comparator = typeof Comparator[keyof typeof Comparator];


export const Comparator = {
  eq: 'eq',
  ge: 'ge',
  gt: 'gt',
  le: 'le',
  lt: 'lt',
  range: 'range',
  about: 'about',
} as const;

/**
 * Who vouches for a figure.
 */
export type BackendAchievementsSchemasEvidenceKind = typeof BackendAchievementsSchemasEvidenceKind[keyof typeof BackendAchievementsSchemasEvidenceKind];


export const BackendAchievementsSchemasEvidenceKind = {
  third_party: 'third_party',
  pilot: 'pilot',
  self: 'self',
  none: 'none',
} as const;

/**
 * What stands behind a figure.
 */
export interface Evidence {
  kind: BackendAchievementsSchemasEvidenceKind;
  /** @maxLength 500 */
  reference: string;
}

/**
 * A performance figure with its evidence.
 */
export interface Indicator {
  comparator: Comparator;
  /** @maxLength 500 */
  condition: string;
  evidence: Evidence;
  /** @maxLength 200 */
  name: string;
  names: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  /** @maxLength 40 */
  unit: string;
  value: number | null;
  value_max: number | null;
}

/**
 * A kind of intellectual property right.
 */
export type IpKind = typeof IpKind[keyof typeof IpKind];


export const IpKind = {
  invention: 'invention',
  utility: 'utility',
  design: 'design',
  software: 'software',
  variety: 'variety',
  layout: 'layout',
  secret: 'secret',
  other: 'other',
} as const;

/**
 * The legal standing of a right.
 */
export type IpStatus = typeof IpStatus[keyof typeof IpStatus];


export const IpStatus = {
  granted: 'granted',
  pending: 'pending',
  registered: 'registered',
  lapsed: 'lapsed',
} as const;

/**
 * One right the achievement rests on.
 */
export interface IpRight {
  expires_on: string | null;
  kind: IpKind;
  /** @maxLength 80 */
  number: string;
  /** @maxLength 200 */
  owner: string;
  status: IpStatus;
  /** @maxLength 200 */
  title: string;
}

/**
 * How the technology may change hands.
 */
export type BackendAchievementsSchemasMode = typeof BackendAchievementsSchemasMode[keyof typeof BackendAchievementsSchemasMode];


export const BackendAchievementsSchemasMode = {
  assign: 'assign',
  licence_exclusive: 'licence_exclusive',
  licence_sole: 'licence_sole',
  licence_ordinary: 'licence_ordinary',
  equity: 'equity',
  joint: 'joint',
  service: 'service',
  free_then_pay: 'free_then_pay',
  open_licence: 'open_licence',
} as const;

/**
 * One way to acquire the technology and its terms.
 */
export interface OfferedMode {
  mode: BackendAchievementsSchemasMode;
  /** @maxLength 2000 */
  terms: string;
}

/**
 * A completing person, by rank.
 */
export interface Contributor {
  /** @maxLength 100 */
  name: string;
  /**
     * @minimum 1
     * @maximum 200
     */
  rank: number;
  /** @maxLength 200 */
  role: string;
}

/**
 * An amount in integer minor units (fen, cents) of an ISO 4217 currency.
 */
export interface Money {
  /**
     * @minimum 0
     * @maximum 1000000000000000
     */
  amount_minor: number;
  currency: string;
}

/**
 * How the named price is meant.
 */
export type PriceKind = typeof PriceKind[keyof typeof PriceKind];


export const PriceKind = {
  indicative: 'indicative',
  floor: 'floor',
  firm: 'firm',
  negotiable: 'negotiable',
} as const;

/**
 * The owner's own secrecy class; a secret achievement may never be published.
 */
export type Secrecy = typeof Secrecy[keyof typeof Secrecy];


export const Secrecy = {
  open: 'open',
  internal: 'internal',
  secret: 'secret',
} as const;

/**
 * How far the technology has come.
 */
export type BackendAchievementsSchemasStage = typeof BackendAchievementsSchemasStage[keyof typeof BackendAchievementsSchemasStage];


export const BackendAchievementsSchemasStage = {
  idea: 'idea',
  lab: 'lab',
  pilot: 'pilot',
  industrial: 'industrial',
} as const;

export type AchievementTextLocale = typeof AchievementTextLocale[keyof typeof AchievementTextLocale];


export const AchievementTextLocale = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * An achievement's own chapters.
 */
export interface AchievementSections {
  /** @maxLength 20000 */
  application: string;
  /** @maxLength 20000 */
  innovation: string;
  /** @maxLength 20000 */
  problem: string;
}

/**
 * How a language's text came about.
 */
export type Translation = typeof Translation[keyof typeof Translation];


export const Translation = {
  original: 'original',
  human: 'human',
  machine: 'machine',
  verified: 'verified',
} as const;

/**
 * An achievement's words in one language.
 */
export interface AchievementText {
  /** @maxLength 50000 */
  body: string;
  locale: AchievementTextLocale;
  /** @maxLength 300 */
  one_line: string;
  sections: AchievementSections;
  /** @maxLength 3000 */
  summary: string;
  /** @maxLength 200 */
  title: string;
  translation: Translation;
}

/**
 * A completing unit, by rank.
 */
export interface UnitInput {
  /** @maxLength 200 */
  name: string;
  /**
     * @minimum 1
     * @maximum 100
     */
  rank: number;
  share: number | null;
}

/**
 * Who may find a published listing.
 */
export type Visibility = typeof Visibility[keyof typeof Visibility];


export const Visibility = {
  private: 'private',
  node: 'node',
  network: 'network',
  public: 'public',
} as const;

/**
 * A new draft: the organisation and the language; all else may follow.
 */
export interface AchievementCreate {
  /** @maxItems 20 */
  advantages?: Advantage[];
  attribute?: Attribute | null;
  /** @maxItems 20 */
  cases?: Case[];
  contact_policy?: ContactPolicy;
  /** @maxLength 2000 */
  encumbrance?: string;
  /** @maxLength 200 */
  evaluation?: string;
  /**
     * @maxItems 5
     * @items.maxLength 80
     */
  field_codes?: string[];
  /** @maxItems 20 */
  funding?: Funding[];
  home_node_id?: string | null;
  /** @maxItems 60 */
  indicators?: Indicator[];
  /** @maxItems 100 */
  ip?: IpRight[];
  is_job_achievement?: boolean;
  /**
     * @maxItems 30
     * @items.minLength 1
     * @items.maxLength 60
     */
  keywords?: string[];
  /** @maxLength 200 */
  level?: string;
  /** @maxItems 9 */
  modes?: OfferedMode[];
  organization_id: string;
  original_locale: AchievementCreateOriginalLocale;
  /** @maxItems 100 */
  persons?: Contributor[];
  price?: Money | null;
  price_kind?: PriceKind;
  secrecy?: Secrecy;
  stage?: BackendAchievementsSchemasStage | null;
  /**
     * @maxItems 60
     * @items.maxLength 2
     */
  target_countries?: string[];
  /** @maxItems 8 */
  texts?: AchievementText[];
  trl?: number | null;
  /** @maxLength 2000 */
  trl_evidence?: string;
  /** @maxItems 50 */
  units?: UnitInput[];
  valid_until?: string | null;
  visibility?: Visibility;
}

export type AchievementPatchOriginalLocale = typeof AchievementPatchOriginalLocale[keyof typeof AchievementPatchOriginalLocale];


export const AchievementPatchOriginalLocale = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * Changes to a draft.
 */
export interface AchievementPatch {
  /** @maxItems 20 */
  advantages?: Advantage[];
  attribute?: Attribute | null;
  /** @maxItems 20 */
  cases?: Case[];
  contact_policy?: ContactPolicy;
  /** @maxLength 2000 */
  encumbrance?: string;
  /** @maxLength 200 */
  evaluation?: string;
  /**
     * @maxItems 5
     * @items.maxLength 80
     */
  field_codes?: string[];
  /** @maxItems 20 */
  funding?: Funding[];
  home_node_id?: string | null;
  /** @maxItems 60 */
  indicators?: Indicator[];
  /** @maxItems 100 */
  ip?: IpRight[];
  is_job_achievement?: boolean;
  /**
     * @maxItems 30
     * @items.minLength 1
     * @items.maxLength 60
     */
  keywords?: string[];
  /** @maxLength 200 */
  level?: string;
  /** @maxItems 9 */
  modes?: OfferedMode[];
  original_locale?: AchievementPatchOriginalLocale;
  /** @maxItems 100 */
  persons?: Contributor[];
  price?: Money | null;
  price_kind?: PriceKind;
  secrecy?: Secrecy;
  stage?: BackendAchievementsSchemasStage | null;
  /**
     * @maxItems 60
     * @items.maxLength 2
     */
  target_countries?: string[];
  /** @maxItems 8 */
  texts?: AchievementText[];
  trl?: number | null;
  /** @maxLength 2000 */
  trl_evidence?: string;
  /** @maxItems 50 */
  units?: UnitInput[];
  valid_until?: string | null;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
  visibility?: Visibility;
}

/**
 * A step somebody takes, or the clock.
 */
export type BackendListingsLifecycleAction = typeof BackendListingsLifecycleAction[keyof typeof BackendListingsLifecycleAction];


export const BackendListingsLifecycleAction = {
  submit: 'submit',
  recall: 'recall',
  endorse: 'endorse',
  approve: 'approve',
  return: 'return',
  suspend: 'suspend',
  resume: 'resume',
  expire: 'expire',
  reconfirm: 'reconfirm',
  renew: 'renew',
  revise: 'revise',
  withdraw: 'withdraw',
  conclude: 'conclude',
  admit: 'admit',
} as const;

/**
 * An attachment; name and size are kept back while it is locked for the reader.
 */
export interface AttachmentRead {
  access: AccessLevel;
  caption: string;
  file_id: string | null;
  id: string;
  locked: boolean;
  media_type: string | null;
  name: string | null;
  position: number;
  size: number | null;
}

export type BarredActionParams = { [key: string]: unknown };

/**
 * A step the reader has the standing for but may not take now; `code` is the problem's.
 */
export interface BarredAction {
  action: BackendListingsLifecycleAction;
  code: string;
  params: BarredActionParams;
}

/**
 * Where a listing stands at the export gate.
 */
export type ExportStatus = typeof ExportStatus[keyof typeof ExportStatus];


export const ExportStatus = {
  unscreened: 'unscreened',
  free: 'free',
  restricted: 'restricted',
  letter: 'letter',
  licensed: 'licensed',
  prohibited: 'prohibited',
} as const;

/**
 * The node that looks after a listing.
 */
export interface NodeBrief {
  id: string;
  name: string;
  slug: string;
}

/**
 * Which side of the market a listing is on.
 */
export type ListingKind = typeof ListingKind[keyof typeof ListingKind];


export const ListingKind = {
  achievement: 'achievement',
  challenge: 'challenge',
} as const;

/**
 * The owner as readers see it; without id and name while the owner stays anonymous.
 */
export interface OrganizationBrief {
  anonymous: boolean;
  city: string;
  country: string;
  id: string | null;
  kind: string;
  name: string;
  region: string;
  verified: boolean;
}

/**
 * Where a listing is between its author's desk and the end of its life.
 */
export type ListingState = typeof ListingState[keyof typeof ListingState];


export const ListingState = {
  draft: 'draft',
  submitted: 'submitted',
  endorsed: 'endorsed',
  returned: 'returned',
  published: 'published',
  suspended: 'suspended',
  expired: 'expired',
  withdrawn: 'withdrawn',
  concluded: 'concluded',
} as const;

/**
 * A completing unit, by rank.
 */
export interface BackendAchievementsSchemasUnit {
  /** @maxLength 200 */
  name: string;
  /**
     * @minimum 1
     * @maximum 100
     */
  rank: number;
  share: number | null;
}

/**
 * An achievement as its page shows it.
 */
export interface AchievementRead {
  abstract_only: boolean;
  /** @maxItems 20 */
  advantages: Advantage[];
  allowed_actions: BackendListingsLifecycleAction[];
  attachments: AttachmentRead[];
  attribute: Attribute | null;
  barred_actions: BarredAction[];
  can_discard: boolean;
  can_edit: boolean;
  can_read_confidential: boolean;
  /** @maxItems 20 */
  cases: Case[];
  completeness: number;
  confirmed_at: string | null;
  contact_policy: ContactPolicy;
  created_at: string;
  due: string | null;
  /** @maxLength 2000 */
  encumbrance: string;
  /** @maxLength 200 */
  evaluation: string;
  export_status: ExportStatus;
  field_codes: string[];
  /** @maxItems 20 */
  funding: Funding[];
  home_node: NodeBrief | null;
  home_node_id: string | null;
  id: string;
  /** @maxItems 60 */
  indicators: Indicator[];
  /** @maxItems 100 */
  ip: IpRight[];
  is_job_achievement: boolean;
  is_sample: boolean;
  keywords: string[];
  kind: ListingKind;
  /** @maxLength 200 */
  level: string;
  missing: string[];
  /** @maxItems 9 */
  modes: OfferedMode[];
  number: string | null;
  organization: OrganizationBrief;
  original_locale: string;
  /** @maxItems 100 */
  persons: Contributor[];
  price: Money | null;
  price_kind: PriceKind;
  provenance: string;
  published_at: string | null;
  secrecy: Secrecy;
  stage: BackendAchievementsSchemasStage | null;
  state: ListingState;
  submitted_by: string | null;
  suggested: string[];
  target_countries: string[];
  texts: AchievementText[];
  trl: number | null;
  /** @maxLength 2000 */
  trl_evidence: string;
  /** @maxItems 50 */
  units: BackendAchievementsSchemasUnit[];
  updated_at: string;
  valid_until: string | null;
  version: number;
  visibility: Visibility;
  waiting_since: string | null;
}

/**
 * What a metric had reached in a year; without a value the year's figure is taken out.
 */
export interface ActualEntry {
  /** @maxLength 300 */
  source: string;
  value: number | null;
  /**
     * @minimum 2000
     * @maximum 2100
     */
  year: number;
}

/**
 * A year's figure with where it was told.
 */
export interface ActualRead {
  source: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  value: number;
  /**
     * @minimum 2000
     * @maximum 2100
     */
  year: number;
}

/**
 * An address to which a mail is wanted.
 */
export interface AddressGiven {
  /** @maxLength 254 */
  email: string;
}

/**
 * How much of an award may be paid before anything is accepted.
 */
export interface AdvanceTerms {
  kind: 'advance';
  most: number | null;
}

/**
 * Where a notice stands.
 */
export type NoticeState = typeof NoticeState[keyof typeof NoticeState];


export const NoticeState = {
  published: 'published',
  objected: 'objected',
  closed_clean: 'closed_clean',
  upheld: 'upheld',
  withdrawn: 'withdrawn',
} as const;

/**
 * A notice as the record it is about mentions it.
 */
export interface NoticeBrief {
  current: boolean;
  ends_at: string;
  ends_on: string;
  id: string;
  number: string;
  open_objections: number;
  state: NoticeState;
  zone: string;
}

/**
 * Why what was agreed has to be announced before anybody signs.
 */
export type NoticeReason = typeof NoticeReason[keyof typeof NoticeReason];


export const NoticeReason = {
  negotiated_price: 'negotiated_price',
  interested_parties: 'interested_parties',
} as const;

/**
 * What is to be announced of a deal, and how far that has come.
 *
 * `reason` is why signing waits for a notice that closed clean, null where it does not.
 */
export interface AnnouncementRead {
  may_publish: boolean;
  notice: NoticeBrief | null;
  reason: NoticeReason | null;
}

/**
 * What the owner says to a question.
 */
export type Answer = typeof Answer[keyof typeof Answer];


export const Answer = {
  no: 'no',
  yes: 'yes',
  unsure: 'unsure',
} as const;

/**
 * What the sponsor answers to all.
 */
export interface AnswerWrite {
  /**
     * @minLength 1
     * @maxLength 3000
     */
  text: string;
}

/**
 * What the owner says to each question.
 */
export interface Answers {
  dual_use: Answer;
  germplasm: Answer;
  human_genetic: Answer;
  important_data: Answer;
  public_funds: Answer;
  state_secret: Answer;
}

/**
 * From which amount on a second person has to approve a payment.
 */
export interface ApprovalTerms {
  dual_from: Money | null;
  kind: 'approval';
}

/**
 * A thread between two nodes beside the tree.
 */
export interface Arc {
  from_id: string;
  from_slug: string;
  kind: string;
  to_id: string;
  to_slug: string;
  weight: number;
}

export type AssigneePlace = typeof AssigneePlace[keyof typeof AssigneePlace];


export const AssigneePlace = {
  organization: 'organization',
  node: 'node',
} as const;

/**
 * A person whom a suggestion can be given to, and where they work.
 */
export interface Assignee {
  id: string;
  name: string;
  place: AssigneePlace;
}

/**
 * A changed caption, access level or place of an attachment.
 */
export interface AttachmentPatch {
  access?: AccessLevel;
  /** @maxLength 200 */
  caption?: string;
  /**
     * @minimum 0
     * @maximum 1000
     */
  position?: number;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * A file to show with a listing.
 */
export interface AttachmentWrite {
  access?: AccessLevel;
  /** @maxLength 200 */
  caption?: string;
  file_id: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * Best proposal takes all, or several race.
 */
export type AwardMode = typeof AwardMode[keyof typeof AwardMode];


export const AwardMode = {
  best_of: 'best_of',
  race: 'race',
} as const;

/**
 * What became of a chosen proposal.
 */
export type AwardState = typeof AwardState[keyof typeof AwardState];


export const AwardState = {
  proposed: 'proposed',
  awarded: 'awarded',
  eliminated: 'eliminated',
  revoked: 'revoked',
} as const;

/**
 * A place and who has it.
 */
export interface AwardRead {
  awarded_at: string | null;
  id: string;
  may_eliminate: boolean;
  organization_id: string;
  organization_name: string;
  place: number;
  proposal_id: string;
  reason: string;
  state: AwardState;
  title: string;
}

export type BarredContractStepParams = { [key: string]: unknown };

/**
 * A step somebody takes with a contract.
 */
export type BackendContractsLifecycleAction = typeof BackendContractsLifecycleAction[keyof typeof BackendContractsLifecycleAction];


export const BackendContractsLifecycleAction = {
  issue: 'issue',
  recall: 'recall',
  sign: 'sign',
  amend: 'amend',
  drop: 'drop',
  register: 'register',
  transfer: 'transfer',
  terminate: 'terminate',
} as const;

/**
 * A step of the reader's that a fact stands in the way of; `code` is the problem's.
 */
export interface BarredContractStep {
  action: BackendContractsLifecycleAction;
  code: string;
  params: BarredContractStepParams;
}

export type BarredCourseStepParams = { [key: string]: unknown };

/**
 * A step somebody takes.
 */
export type BackendCoursesLifecycleAction = typeof BackendCoursesLifecycleAction[keyof typeof BackendCoursesLifecycleAction];


export const BackendCoursesLifecycleAction = {
  extend: 'extend',
  clarify: 'clarify',
  open: 'open',
  qualify: 'qualify',
  rank: 'rank',
  announce: 'announce',
  review_again: 'review_again',
  award: 'award',
  fail: 'fail',
  cancel: 'cancel',
} as const;

/**
 * A step of the reader's that a fact stands in the way of; `code` is the problem's.
 */
export interface BarredCourseStep {
  action: BackendCoursesLifecycleAction;
  code: string;
  params: BarredCourseStepParams;
}

/**
 * A step somebody takes, or the clock.
 */
export type BackendComplianceLifecycleAction = typeof BackendComplianceLifecycleAction[keyof typeof BackendComplianceLifecycleAction];


export const BackendComplianceLifecycleAction = {
  clear: 'clear',
  restrict: 'restrict',
  prohibit: 'prohibit',
  reopen: 'reopen',
  confirm: 'confirm',
  enter_letter: 'enter_letter',
  enter_licence: 'enter_licence',
  revoke: 'revoke',
  count_permits: 'count_permits',
  rescreen: 'rescreen',
} as const;

/**
 * A step that cannot be taken now, with the problem's code.
 */
export interface BarredDecision {
  action: BackendComplianceLifecycleAction;
  code: string;
}

export type BarredNoticeStepParams = { [key: string]: unknown };

/**
 * A step somebody takes, or the clock.
 */
export type BackendNoticesLifecycleAction = typeof BackendNoticesLifecycleAction[keyof typeof BackendNoticesLifecycleAction];


export const BackendNoticesLifecycleAction = {
  object: 'object',
  take_back: 'take_back',
  hear: 'hear',
  extend: 'extend',
  dismiss: 'dismiss',
  uphold: 'uphold',
  withdraw: 'withdraw',
  close: 'close',
} as const;

/**
 * A step of the reader's that a fact stands in the way of; `code` is the problem's.
 */
export interface BarredNoticeStep {
  action: BackendNoticesLifecycleAction;
  code: string;
  params: BarredNoticeStepParams;
}

export type BarredRelayStepParams = { [key: string]: unknown };

/**
 * A step somebody takes.
 */
export type BackendRelaysLifecycleAction = typeof BackendRelaysLifecycleAction[keyof typeof BackendRelaysLifecycleAction];


export const BackendRelaysLifecycleAction = {
  screen: 'screen',
  admit: 'admit',
  register: 'register',
  start: 'start',
  propose: 'propose',
  pass: 'pass',
  return: 'return',
  accept: 'accept',
  decline: 'decline',
  recall: 'recall',
  land: 'land',
  accelerate: 'accelerate',
  track: 'track',
  complete: 'complete',
  withdraw: 'withdraw',
  fail: 'fail',
  land_elsewhere: 'land_elsewhere',
} as const;

/**
 * A step of the reader's that a fact stands in the way of; `code` is the problem's.
 */
export interface BarredRelayStep {
  action: BackendRelaysLifecycleAction;
  code: string;
  params: BarredRelayStepParams;
}

export type BarredReviewStepParams = { [key: string]: unknown };

/**
 * A step of the reader's that a fact stands in the way of; `code` is the problem's.
 */
export interface BarredReviewStep {
  action: BackendCoursesLifecycleAction;
  code: string;
  params: BarredReviewStepParams;
}

/**
 * A step somebody takes.
 */
export type BackendReviewsLifecycleAction = typeof BackendReviewsLifecycleAction[keyof typeof BackendReviewsLifecycleAction];


export const BackendReviewsLifecycleAction = {
  declare: 'declare',
  save: 'save',
  submit: 'submit',
  recuse: 'recuse',
  void: 'void',
} as const;

/**
 * A step that a fact stands in the way of.
 */
export interface BarredSeatStep {
  action: BackendReviewsLifecycleAction;
  code: string;
}

export type BarredStepParams = { [key: string]: unknown };

/**
 * A step somebody takes.
 */
export type BackendDealsLifecycleAction = typeof BackendDealsLifecycleAction[keyof typeof BackendDealsLifecycleAction];


export const BackendDealsLifecycleAction = {
  consent: 'consent',
  start_diligence: 'start_diligence',
  start_valuation: 'start_valuation',
  agree_price: 'agree_price',
  sign: 'sign',
  close: 'close',
  step_back: 'step_back',
  lose: 'lose',
  reopen: 'reopen',
} as const;

/**
 * A step of the reader's that a fact stands in the way of; `code` is the problem's.
 */
export interface BarredStep {
  action: BackendDealsLifecycleAction;
  code: string;
  params: BarredStepParams;
}

/**
 * Who set it.
 */
export type Basis = typeof Basis[keyof typeof Basis];


export const Basis = {
  law: 'law',
  local: 'local',
  platform: 'platform',
} as const;

/**
 * What proposals are judged by; the weights of all sum to 100.
 */
export interface Criterion {
  /** @maxLength 200 */
  name: string;
  names: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  /**
     * @minimum 0
     * @maximum 100
     */
  weight: number;
}

/**
 * How a proposal answers a required indicator.
 */
export type Meets = typeof Meets[keyof typeof Meets];


export const Meets = {
  meets: 'meets',
  exceeds: 'exceeds',
  partly: 'partly',
  no: 'no',
} as const;

/**
 * The answer to one required indicator, by its place in the posted list.
 */
export interface IndicatorAnswer {
  /** @maxLength 300 */
  basis: string;
  meets: Meets | null;
  /**
     * @minimum 0
     * @exclusiveMaximum 60
     */
  position: number;
  /** @maxLength 60 */
  value: string;
}

/**
 * A unit of the consortium and its share of the work; the first one leads.
 */
export interface Partner {
  /** @maxLength 200 */
  name: string;
  /**
     * @minimum 0
     * @maximum 100
     */
  share: number;
}

/**
 * Whose the rights are that the solution stands on.
 */
export type Rights = typeof Rights[keyof typeof Rights];


export const Rights = {
  own: 'own',
  joint: 'joint',
  licensed: 'licensed',
} as const;

/**
 * Somebody who will do the work.
 */
export interface TeamMember {
  /** @maxLength 80 */
  name: string;
  /** @maxLength 200 */
  record: string;
  /** @maxLength 80 */
  role: string;
}

/**
 * A proposal. In a draft everything may be missing still.
 */
export interface ProposalContent {
  /** @maxItems 60 */
  answers: IndicatorAnswer[];
  export_flag: boolean;
  months: number | null;
  /** @maxLength 1500 */
  novelty: string;
  /** @maxItems 10 */
  partners: Partner[];
  /** @maxLength 2500 */
  plan: string;
  quote: Money | null;
  rights: Rights | null;
  rights_confirmed: boolean;
  /** @maxLength 1000 */
  rights_note: string;
  /** @maxLength 1000 */
  risks: string;
  /** @maxLength 4000 */
  solution: string;
  /** @maxItems 20 */
  team: TeamMember[];
  /** @maxLength 200 */
  title: string;
}

/**
 * A figure the solution must or should reach, and how that will be tested.
 */
export interface RequiredIndicator {
  /** @maxLength 2000 */
  acceptance_test: string;
  comparator: Comparator;
  /** @maxLength 500 */
  condition: string;
  must: boolean;
  /** @maxLength 200 */
  name: string;
  names: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  /** @maxLength 40 */
  unit: string;
  value: number | null;
  value_max: number | null;
}

/**
 * Something that a proposal lacks.
 */
export interface ProposalLack {
  code: string;
  pointer: string;
}

/**
 * An organisation that the reader writes for; `barred` is the problem's code, if one bars.
 */
export interface PartyRead {
  barred: string | null;
  id: string;
  name: string;
}

/**
 * That a proposal was received: when by the database's clock, and the hash of what.
 */
export interface ProposalReceipt {
  sha256: string;
  submitted_at: string;
}

/**
 * Where a challenge stands after its posting; `lifecycle.PATH` has the order.
 */
export type BackendCoursesModelsStage = typeof BackendCoursesModelsStage[keyof typeof BackendCoursesModelsStage];


export const BackendCoursesModelsStage = {
  propose: 'propose',
  qualify: 'qualify',
  review: 'review',
  ranked: 'ranked',
  notice: 'notice',
  sign: 'sign',
  establish: 'establish',
  milestones: 'milestones',
  accept: 'accept',
  settle: 'settle',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

/**
 * A bidding party's desk for one challenge. `indicators` and `criteria` are as posted.
 */
export interface BidRead {
  bounty: Money | null;
  challenge_id: string;
  closed: boolean;
  consortium_allowed: boolean;
  criteria: Criterion[];
  deadline_at: string;
  deadline_zone: string;
  draft: ProposalContent | null;
  eligibility: string[];
  frozen_sha256: string;
  indicators: RequiredIndicator[];
  missing: ProposalLack[];
  organization_id: string | null;
  parties: PartyRead[];
  receipt: ProposalReceipt | null;
  saved_at: string | null;
  stage: BackendCoursesModelsStage;
  title: string;
  title_lang: string | null;
  total_limit: number;
  version: number;
}

export interface BodyLoadCatalogueApiV1ComplianceCatalogueFilePost {
  file: Blob | File;
}

export type BodyPreviewImportApiV1ImportsPostLocale = typeof BodyPreviewImportApiV1ImportsPostLocale[keyof typeof BodyPreviewImportApiV1ImportsPostLocale];


export const BodyPreviewImportApiV1ImportsPostLocale = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

export interface BodyPreviewImportApiV1ImportsPost {
  file: Blob | File;
  kind: ListingKind;
  locale?: BodyPreviewImportApiV1ImportsPostLocale;
  /** @maxLength 10000 */
  mapping?: string;
  organization_id: string;
}

export interface BodyUploadApiV1FilesPost {
  file: Blob | File;
}

export interface BodyUploadPartyListApiV1CompliancePartyListsPost {
  dated: string;
  file: Blob | File;
  /**
     * @minLength 1
     * @maxLength 200
     */
  name: string;
  /** @maxLength 300 */
  source?: string;
}

/**
 * A step somebody takes.
 */
export type BackendLedgerLifecycleAction = typeof BackendLedgerLifecycleAction[keyof typeof BackendLedgerLifecycleAction];


export const BackendLedgerLifecycleAction = {
  approve: 'approve',
  refuse: 'refuse',
  withdraw: 'withdraw',
  reverse: 'reverse',
} as const;

/**
 * Who entered or decided.
 */
export interface PersonName {
  id: string;
  name: string;
}

/**
 * What an order is about; `service.accounts` says which accounts each moves between.
 */
export type OrderKind = typeof OrderKind[keyof typeof OrderKind];


export const OrderKind = {
  invoice: 'invoice',
  payment: 'payment',
  refund: 'refund',
  commission: 'commission',
} as const;

/**
 * How far an order has come.
 */
export type OrderState = typeof OrderState[keyof typeof OrderState];


export const OrderState = {
  pending: 'pending',
  posted: 'posted',
  refused: 'refused',
  withdrawn: 'withdrawn',
  reversed: 'reversed',
} as const;

/**
 * An order as it was entered, and how far it has come.
 */
export interface OrderRead {
  allowed_actions: BackendLedgerLifecycleAction[];
  amount: Money;
  comment: string;
  decided_at: string | null;
  decided_by: PersonName | null;
  entered_at: string;
  entered_by: PersonName;
  happened_on: string;
  id: string;
  kind: OrderKind;
  milestone_id: string | null;
  purpose: string;
  rate: string | null;
  rate_on: string | null;
  rate_source: string;
  reverses: string | null;
  state: OrderState;
  version: number;
}

/**
 * What a deal's accounts hold in one currency; currencies are never added up.
 */
export interface Sums {
  commission_minor: number;
  currency: string;
  invoiced_minor: number;
  open_minor: number;
  paid_minor: number;
  returned_minor: number;
}

/**
 * A deal's books, newest order first.
 */
export interface BookRead {
  deal_id: string;
  dual_from: Money | null;
  may_enter: boolean;
  orders: OrderRead[];
  sums: Sums[];
}

/**
 * How far a project of the plan has come.
 */
export type ProjectStatus = typeof ProjectStatus[keyof typeof ProjectStatus];


export const ProjectStatus = {
  planned: 'planned',
  under_way: 'under_way',
  delayed: 'delayed',
  completed: 'completed',
  stopped: 'stopped',
} as const;

/**
 * How many projects of a box lie in a zone and have a status.
 */
export interface ProjectCount {
  count: number;
  status: ProjectStatus;
  zone: string | null;
}

/**
 * A box with how many projects it holds, down to zone and status, so that filters can count.
 */
export interface BoxRead {
  counts: ProjectCount[];
  name: string;
  number: number;
  total: number;
}

/**
 * How strongly words and meaning found it, 0 to 1; None where a branch did not.
 */
export interface Branches {
  keyword: number | null;
  vector: number | null;
}

/**
 * Who pays the broker.
 */
export type Payer = typeof Payer[keyof typeof Payer];


export const Payer = {
  supply: 'supply',
  demand: 'demand',
  both: 'both',
} as const;

/**
 * The clause that makes it a contract of three.
 */
export interface Broker {
  commission: Money | null;
  /** @maxLength 2000 */
  duties: string;
  /** @maxLength 200 */
  name: string;
  payer: Payer | null;
}

/**
 * What may be taken off income before it is shared.
 */
export type CostLine = typeof CostLine[keyof typeof CostLine];


export const CostLine = {
  taxes: 'taxes',
  valuation: 'valuation',
  brokerage: 'brokerage',
  ip_maintenance: 'ip_maintenance',
  legal: 'legal',
  other_direct: 'other_direct',
  prior_research: 'prior_research',
} as const;

/**
 * What was spent on one line of the sheet.
 */
export interface Cost {
  /**
     * @minimum 0
     * @maximum 1000000000000000
     */
  amount_minor: number;
  line: CostLine;
}

/**
 * What a person did for it.
 */
export type Part = typeof Part[keyof typeof Part];


export const Part = {
  main: 'main',
  contributor: 'contributor',
  transfer: 'transfer',
} as const;

/**
 * Who takes part in the reward, and with which weight.
 */
export interface Recipient {
  /** @maxLength 80 */
  label: string;
  part: Part;
  /**
     * @minimum 0
     * @maximum 1000000
     */
  weight: number;
}

/**
 * What the achievement earned by; each has a floor of its own.
 */
export type Route = typeof Route[keyof typeof Route];


export const Route = {
  transfer: 'transfer',
  equity: 'equity',
  own_use: 'own_use',
} as const;

/**
 * A sheet to be reckoned. All amounts are minor units of one currency; nothing is kept.
 *
 * Without `reward_share` the floor of the rule set is taken. A share below it asks for
 * `agreement`: where it is recorded that those concerned agreed to less.
 */
export interface CalculationCreate {
  /** @maxLength 300 */
  agreement?: string;
  /** @maxItems 40 */
  costs?: Cost[];
  country?: string;
  currency?: string;
  /**
     * @minimum 0
     * @maximum 1000000000000000
     */
  income_minor: number;
  on?: string | null;
  /**
     * @minItems 1
     * @maxItems 100
     */
  recipients: Recipient[];
  region?: string;
  reward_share?: number | null;
  route?: Route;
}

export type CalculationReadAgreed = typeof CalculationReadAgreed[keyof typeof CalculationReadAgreed];


export const CalculationReadAgreed = {
  rule: 'rule',
  above: 'above',
  below: 'below',
} as const;

/**
 * A line of the sheet, and whether the formula takes it off.
 */
export interface SheetLine {
  amount_minor: number;
  deductible: boolean;
  line: CostLine;
}

/**
 * What one person gets.
 */
export interface RecipientShare {
  amount_minor: number;
  label: string;
  part: Part;
  weight: number;
}

/**
 * What a rule set is about; `schemas.TERMS` has the figures of each.
 */
export type RuleKind = typeof RuleKind[keyof typeof RuleKind];


export const RuleKind = {
  distribution: 'distribution',
  notice: 'notice',
  rights_grant: 'rights_grant',
  panel: 'panel',
  conflict: 'conflict',
  integrity: 'integrity',
  advance: 'advance',
  approval: 'approval',
} as const;

/**
 * The text that sets it: its name by language, the article, where it can be read.
 */
export interface RuleSourceOutput {
  /** @pattern ^(https?://[^\s/]+\.[^\s]+)?$ */
  address: string;
  /** @maxLength 60 */
  article: string;
  names: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
}

/**
 * How far its figures can be relied on.
 */
export type Standing = typeof Standing[keyof typeof Standing];


export const Standing = {
  confirmed: 'confirmed',
  to_confirm: 'to_confirm',
  to_enter: 'to_enter',
} as const;

export type DistributionTermsFormulaFrom = typeof DistributionTermsFormulaFrom[keyof typeof DistributionTermsFormulaFrom];


export const DistributionTermsFormulaFrom = {
  rule: 'rule',
  platform: 'platform',
} as const;

/**
 * Who gets how much of what an achievement of one's job earns, at least, when none is agreed.
 *
 * Net income is income less the `deductible` lines. `formula_from` says whether those lines are
 * the text's own or the platform's general sheet, for texts that leave net income undefined or
 * whose definition is still to be entered.
 */
export interface DistributionTerms {
  /** @maxItems 7 */
  deductible: CostLine[];
  equity_floor: number | null;
  formula_from: DistributionTermsFormulaFrom;
  kind: 'distribution';
  main_contributors_floor: number | null;
  own_use_floor: number | null;
  own_use_years_from: number | null;
  own_use_years_to: number | null;
  transfer_floor: number | null;
}

export type NoticeTermsCounted = typeof NoticeTermsCounted[keyof typeof NoticeTermsCounted];


export const NoticeTermsCounted = {
  calendar: 'calendar',
  working: 'working',
} as const;

/**
 * How many days a public notice is open at least; absent where the text sets none.
 */
export interface NoticeTerms {
  award: number | null;
  counted: NoticeTermsCounted;
  decision: number | null;
  kind: 'notice';
  negotiated_price: number | null;
  office_holder: number | null;
  rights_grant: number | null;
}

/**
 * How long those who made an achievement may use it, at least, when given that right.
 */
export interface RightsGrantTerms {
  kind: 'rights_grant';
  use_right_years: number | null;
}

/**
 * Who judges proposals.
 */
export interface PanelTerms {
  blind: boolean;
  comment_below: number | null;
  declare_days: number | null;
  /**
     * @minimum 0
     * @maximum 99
     */
  financial: number;
  kind: 'panel';
  members: number | null;
  odd: boolean;
  score_days: number | null;
  /**
     * @minimum 0
     * @maximum 99
     */
  technical: number;
}

/**
 * How many years back a tie still makes somebody partial.
 */
export interface ConflictTerms {
  deal_years: number | null;
  employment_years: number | null;
  joint_work_years: number | null;
  kind: 'conflict';
}

/**
 * How many years a proven breach of integrity keeps somebody out.
 */
export interface IntegrityTerms {
  bar_years: number | null;
  kind: 'integrity';
}

/**
 * One version, with its place and source named in the reader's language.
 */
export interface RuleSetRead {
  basis: Basis;
  can_end: boolean;
  code: string;
  country: string;
  effective_from: string;
  effective_to: string | null;
  entered_at: string | null;
  entered_by: string | null;
  in_force: boolean;
  kind: RuleKind;
  place_name: string;
  region: string;
  remark: string;
  shipped: boolean;
  source: RuleSourceOutput;
  source_name: string;
  standing: Standing;
  terms: DistributionTerms | NoticeTerms | RightsGrantTerms | PanelTerms | ConflictTerms | IntegrityTerms | AdvanceTerms | ApprovalTerms;
  version: number;
}

/**
 * What counts in a place on a day: the most local rules that have figures.
 *
 * `awaited` are more local ones whose figures are still to be entered.
 */
export interface RuleInForce {
  awaited: RuleSetRead | null;
  rule: RuleSetRead;
}

/**
 * Net income, reward and everybody's part of it; parts sum to the reward exactly.
 */
export interface CalculationRead {
  agreed: CalculationReadAgreed;
  currency: string;
  deducted_minor: number;
  floor: number;
  floor_minor: number;
  income_minor: number;
  lines: SheetLine[];
  loss: boolean;
  main_floor: number | null;
  main_floor_minor: number;
  main_minor: number;
  net_minor: number;
  receipts: RecipientShare[];
  reward_minor: number;
  reward_share: number;
  route: Route;
  rule: RuleInForce;
  unit_minor: number;
}

/**
 * A technology manager whom the deal can be given to.
 */
export interface Candidate {
  id: string;
  name: string;
}

/**
 * What an owner is asked about a technology; any of them asks for a closer look.
 */
export type Flag = typeof Flag[keyof typeof Flag];


export const Flag = {
  state_secret: 'state_secret',
  dual_use: 'dual_use',
  human_genetic: 'human_genetic',
  germplasm: 'germplasm',
  important_data: 'important_data',
  public_funds: 'public_funds',
} as const;

/**
 * A case in a list. `version` 0: nothing was recorded about the listing so far.
 */
export interface CaseSummary {
  codes: string[];
  decided_at: string | null;
  declared_at: string | null;
  flags: Flag[];
  is_sample: boolean;
  listing_id: string;
  listing_state: ListingState;
  number: string | null;
  organization: OrganizationBrief;
  prohibited: boolean;
  status: ExportStatus;
  title: string;
  title_lang: string;
  version: number;
  waiting_since: string | null;
}

/**
 * A page of cases, and how many stand where.
 */
export interface CasePage {
  items: CaseSummary[];
  page: number;
  size: number;
  states: Partial<Record<ExportStatus, number>>;
  total: number;
  waiting: number;
}

/**
 * A person as others see one.
 */
export interface PersonCard {
  id: string;
  name: string;
}

/**
 * What the owner declared, by whom and when.
 */
export interface DeclarationRead {
  answers: Answers;
  approval: string;
  codes: string[];
  declared_at: string;
  declared_by: PersonCard | null;
  statement: string;
}

/**
 * What a catalogue entry makes of a technology.
 */
export type Lane = typeof Lane[keyof typeof Lane];


export const Lane = {
  restricted: 'restricted',
  prohibited: 'prohibited',
} as const;

/**
 * A catalogue entry whose words stand in a listing's texts.
 */
export interface Hit {
  code: string;
  fresh: boolean;
  is_sample: boolean;
  lane: Lane;
  name: string;
  name_lang: string;
  version: number;
  words: string[];
}

export type GateEventReadData = { [key: string]: unknown };

/**
 * One line of the log.
 */
export interface GateEventRead {
  at: string;
  data: GateEventReadData;
  id: string;
  kind: string;
  person: PersonCard | null;
}

/**
 * One text of the listing with the ranges `[start, end)` of characters that hit.
 */
export interface PassageRead {
  locale: string;
  part: string;
  /**
     * @items.minItems 2
     * @items.maxItems 2
     */
  ranges: [number, number][];
  text: string;
}

/**
 * A paper of the authority for one listing and one party abroad.
 */
export type PermitKind = typeof PermitKind[keyof typeof PermitKind];


export const PermitKind = {
  letter: 'letter',
  licence: 'licence',
} as const;

/**
 * A name on a list that is like one that was asked for.
 */
export interface ListedMatch {
  country: string;
  list: string;
  name: string;
  remark: string;
}

/**
 * A letter or licence as it stands today.
 */
export interface PermitRead {
  counts: boolean;
  end_country: string;
  end_use: string;
  end_user: string;
  entered_at: string;
  entered_by: PersonCard | null;
  id: string;
  issuer: string;
  kind: PermitKind;
  list_hits: ListedMatch[];
  list_reason: string;
  number: string;
  organization: OrganizationBrief;
  revoked_at: string | null;
  valid_from: string;
  valid_until: string;
}

/**
 * A case, whole.
 */
export interface CaseRead {
  allowed_actions: BackendComplianceLifecycleAction[];
  barred_actions: BarredDecision[];
  can_declare: boolean;
  codes: string[];
  decided_at: string | null;
  decided_by: PersonCard | null;
  declaration: DeclarationRead | null;
  declared_at: string | null;
  earlier_declarations: number;
  flags: Flag[];
  hits: Hit[];
  is_sample: boolean;
  listing_id: string;
  listing_state: ListingState;
  log: GateEventRead[];
  number: string | null;
  organization: OrganizationBrief;
  passages: PassageRead[];
  permits: PermitRead[];
  prohibited: boolean;
  reason: string;
  screened_at: string | null;
  status: ExportStatus;
  title: string;
  title_lang: string;
  version: number;
  waiting_since: string | null;
}

/**
 * The last day on which a version counts.
 */
export interface CatalogueEnd {
  effective_to: string;
}

export type CatalogueReadNames = {[key: string]: string};

/**
 * One version of an entry. `keywords` ending in `*` also find longer words.
 */
export interface CatalogueRead {
  code: string;
  effective_from: string;
  effective_to: string | null;
  in_force: boolean;
  is_sample: boolean;
  keywords: string[];
  lane: Lane;
  name: string;
  name_lang: string;
  names: CatalogueReadNames;
  shipped: boolean;
  source: string;
  version: number;
}

/**
 * The catalogue, and whether the reader keeps it.
 */
export interface CatalogueList {
  can_keep: boolean;
  items: CatalogueRead[];
}

/**
 * What came of a file: how many entries were new versions, how many were known as they are.
 */
export interface CatalogueLoaded {
  added: number;
  unchanged: number;
}

/**
 * A new version of an entry; earlier ones stay to be read.
 */
export interface CatalogueWrite {
  /** @maxLength 40 */
  code: string;
  effective_from: string;
  effective_to?: string | null;
  /**
     * @minItems 1
     * @maxItems 100
     * @items.minLength 2
     * @items.maxLength 80
     */
  keywords: string[];
  lane: Lane;
  names: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  /**
     * @minLength 1
     * @maxLength 300
     */
  source: string;
}

export type ChallengeCreateOriginalLocale = typeof ChallengeCreateOriginalLocale[keyof typeof ChallengeCreateOriginalLocale];


export const ChallengeCreateOriginalLocale = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * What the sponsor asks for.
 */
export type ChallengeKind = typeof ChallengeKind[keyof typeof ChallengeKind];


export const ChallengeKind = {
  breakthrough: 'breakthrough',
  conversion: 'conversion',
  order: 'order',
  adaptation: 'adaptation',
} as const;

/**
 * Who pays which part of the budget.
 */
export interface FundingLine {
  /**
     * @minimum 0
     * @maximum 1000000000000000
     */
  amount_minor: number;
  currency: string;
  /** @maxLength 200 */
  source: string;
}

/**
 * Whose the results will be.
 */
export type IpOwnership = typeof IpOwnership[keyof typeof IpOwnership];


export const IpOwnership = {
  solver: 'solver',
  sponsor: 'sponsor',
  joint: 'joint',
  negotiable: 'negotiable',
} as const;

/**
 * Whose list the challenge stands on.
 */
export type ListKind = typeof ListKind[keyof typeof ListKind];


export const ListKind = {
  enterprise: 'enterprise',
  government: 'government',
} as const;

/**
 * A part of the bounty and when it is paid; the shares of all sum to 100.
 */
export interface Instalment {
  /** @maxLength 2000 */
  note: string;
  /**
     * @minimum 0
     * @maximum 100
     */
  share: number;
  /** @maxLength 200 */
  stage: string;
}

export type ChallengeTextLocale = typeof ChallengeTextLocale[keyof typeof ChallengeTextLocale];


export const ChallengeTextLocale = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * A challenge's own chapters.
 */
export interface ChallengeSections {
  /** @maxLength 20000 */
  background: string;
  /** @maxLength 20000 */
  deliverables: string;
  /** @maxLength 20000 */
  difficulty: string;
  /** @maxLength 20000 */
  tried: string;
}

/**
 * A challenge's words in one language.
 */
export interface ChallengeText {
  /** @maxLength 50000 */
  body: string;
  locale: ChallengeTextLocale;
  /** @maxLength 300 */
  one_line: string;
  sections: ChallengeSections;
  /** @maxLength 3000 */
  summary: string;
  /** @maxLength 200 */
  title: string;
  translation: Translation;
}

/**
 * A new draft: the organisation and the language; all else may follow.
 */
export interface ChallengeCreate {
  award_mode?: AwardMode;
  /**
     * @minimum 1
     * @maximum 20
     */
  awards?: number;
  bounty?: Money | null;
  budget?: Money | null;
  challenge_kind?: ChallengeKind;
  consortium_allowed?: boolean;
  contact_policy?: ContactPolicy;
  /** @maxItems 20 */
  criteria?: Criterion[];
  deadline_local?: string | null;
  /** @maxLength 64 */
  deadline_zone?: string;
  /**
     * @maxItems 30
     * @items.minLength 1
     * @items.maxLength 500
     */
  eligibility?: string[];
  /**
     * @maxItems 5
     * @items.maxLength 80
     */
  field_codes?: string[];
  foreign_allowed?: boolean;
  /** @maxItems 20 */
  funding_lines?: FundingLine[];
  home_node_id?: string | null;
  ip_ownership?: IpOwnership;
  /**
     * @maxItems 30
     * @items.minLength 1
     * @items.maxLength 60
     */
  keywords?: string[];
  /** @maxLength 2000 */
  licence_back?: string;
  list_kind?: ListKind;
  organization_id: string;
  original_locale: ChallengeCreateOriginalLocale;
  /** @maxItems 20 */
  payment_plan?: Instalment[];
  rd_months?: number | null;
  /** @maxItems 60 */
  required_indicators?: RequiredIndicator[];
  /**
     * @maxItems 60
     * @items.maxLength 2
     */
  target_countries?: string[];
  /** @maxItems 8 */
  texts?: ChallengeText[];
  thesis_topic?: boolean;
  trl_required?: number | null;
  valid_until?: string | null;
  visibility?: Visibility;
}

export type ChallengePatchOriginalLocale = typeof ChallengePatchOriginalLocale[keyof typeof ChallengePatchOriginalLocale];


export const ChallengePatchOriginalLocale = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * Changes to a draft.
 */
export interface ChallengePatch {
  award_mode?: AwardMode;
  /**
     * @minimum 1
     * @maximum 20
     */
  awards?: number;
  bounty?: Money | null;
  budget?: Money | null;
  challenge_kind?: ChallengeKind;
  consortium_allowed?: boolean;
  contact_policy?: ContactPolicy;
  /** @maxItems 20 */
  criteria?: Criterion[];
  deadline_local?: string | null;
  /** @maxLength 64 */
  deadline_zone?: string;
  /**
     * @maxItems 30
     * @items.minLength 1
     * @items.maxLength 500
     */
  eligibility?: string[];
  /**
     * @maxItems 5
     * @items.maxLength 80
     */
  field_codes?: string[];
  foreign_allowed?: boolean;
  /** @maxItems 20 */
  funding_lines?: FundingLine[];
  home_node_id?: string | null;
  ip_ownership?: IpOwnership;
  /**
     * @maxItems 30
     * @items.minLength 1
     * @items.maxLength 60
     */
  keywords?: string[];
  /** @maxLength 2000 */
  licence_back?: string;
  list_kind?: ListKind;
  original_locale?: ChallengePatchOriginalLocale;
  /** @maxItems 20 */
  payment_plan?: Instalment[];
  rd_months?: number | null;
  /** @maxItems 60 */
  required_indicators?: RequiredIndicator[];
  /**
     * @maxItems 60
     * @items.maxLength 2
     */
  target_countries?: string[];
  /** @maxItems 8 */
  texts?: ChallengeText[];
  thesis_topic?: boolean;
  trl_required?: number | null;
  valid_until?: string | null;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
  visibility?: Visibility;
}

/**
 * How a challenge stands to its deadline now.
 */
export type DeadlineState = typeof DeadlineState[keyof typeof DeadlineState];


export const DeadlineState = {
  open: 'open',
  closing: 'closing',
  closed: 'closed',
  none: 'none',
} as const;

/**
 * A challenge as its page shows it.
 */
export interface ChallengeRead {
  abstract_only: boolean;
  allowed_actions: BackendListingsLifecycleAction[];
  attachments: AttachmentRead[];
  award_mode: AwardMode;
  /**
     * @minimum 1
     * @maximum 20
     */
  awards: number;
  barred_actions: BarredAction[];
  bounty: Money | null;
  budget: Money | null;
  can_discard: boolean;
  can_edit: boolean;
  can_read_confidential: boolean;
  challenge_kind: ChallengeKind;
  completeness: number;
  confirmed_at: string | null;
  consortium_allowed: boolean;
  contact_policy: ContactPolicy;
  created_at: string;
  /** @maxItems 20 */
  criteria: Criterion[];
  deadline_at: string | null;
  deadline_local: string | null;
  deadline_state: DeadlineState;
  /** @maxLength 64 */
  deadline_zone: string;
  due: string | null;
  /**
     * @maxItems 30
     * @items.minLength 1
     * @items.maxLength 500
     */
  eligibility: string[];
  export_status: ExportStatus;
  field_codes: string[];
  foreign_allowed: boolean;
  /** @maxItems 20 */
  funding_lines: FundingLine[];
  home_node: NodeBrief | null;
  home_node_id: string | null;
  id: string;
  ip_ownership: IpOwnership;
  is_sample: boolean;
  keywords: string[];
  kind: ListingKind;
  /** @maxLength 2000 */
  licence_back: string;
  list_kind: ListKind;
  missing: string[];
  number: string | null;
  organization: OrganizationBrief;
  original_locale: string;
  /** @maxItems 20 */
  payment_plan: Instalment[];
  provenance: string;
  published_at: string | null;
  rd_months: number | null;
  /** @maxItems 60 */
  required_indicators: RequiredIndicator[];
  state: ListingState;
  submitted_by: string | null;
  suggested: string[];
  target_countries: string[];
  texts: ChallengeText[];
  thesis_topic: boolean;
  trl_required: number | null;
  updated_at: string;
  valid_until: string | null;
  version: number;
  visibility: Visibility;
  waiting_since: string | null;
}

/**
 * A point of the due diligence.
 */
export type Check = typeof Check[keyof typeof Check];


export const Check = {
  title: 'title',
  legal_status: 'legal_status',
  encumbrance: 'encumbrance',
  disputes: 'disputes',
  secrecy: 'secrecy',
  public_funding: 'public_funding',
} as const;

/**
 * What the Civil Code, article 845, and the rules on each kind ask a contract to speak of.
 */
export type Clause = typeof Clause[keyof typeof Clause];


export const Clause = {
  subject: 'subject',
  scope: 'scope',
  performance: 'performance',
  cooperation: 'cooperation',
  confidentiality: 'confidentiality',
  acceptance: 'acceptance',
  risk: 'risk',
  warranty: 'warranty',
  definitions: 'definitions',
  breach: 'breach',
  disputes: 'disputes',
  annexes: 'annexes',
} as const;

/**
 * A point of the checklist that is no clause of words but is chosen or counted.
 */
export type Point = typeof Point[keyof typeof Point];


export const Point = {
  price: 'price',
  ownership: 'ownership',
  patents: 'patents',
  broker: 'broker',
} as const;

export const CheckPointCode = {...Clause,...Point,} as const
/**
 * A point of the checklist: whether the kind needs it, and whether it is there.
 */
export interface CheckPoint {
  code: typeof CheckPointCode[keyof typeof CheckPointCode];
  filled: boolean;
  required: boolean;
}

/**
 * One point of the checklist, and whether the proposal meets it.
 */
export interface PointWrite {
  /**
     * @minLength 1
     * @maxLength 40
     */
  key: string;
  met: boolean;
  /** @maxLength 300 */
  remark: string;
}

/**
 * An opened proposal and what was found about it.
 */
export interface CheckRead {
  barred_until: string | null;
  damaged: boolean;
  decided_at: string | null;
  organization_id: string;
  organization_name: string;
  points: PointWrite[];
  proposal_id: string;
  qualified: boolean | null;
  quote: Money | null;
  reason: string;
  title: string;
}

/**
 * What was found about a proposal; without qualification a reason is asked for.
 */
export interface CheckWrite {
  /** @maxItems 60 */
  points: PointWrite[];
  qualified: boolean;
  /** @maxLength 2000 */
  reason?: string;
}

export const ClauseWordsCode = {...Clause,...Point,} as const
/**
 * What a point of the checklist is called, why it is there, and words to begin with.
 */
export interface ClauseWords {
  code: typeof ClauseWordsCode[keyof typeof ClauseWordsCode];
  sample: string;
  title: string;
  why: string;
}

/**
 * What closed a suggestion that nobody had answered.
 */
export type ClosedBecause = typeof ClosedBecause[keyof typeof ClosedBecause];


export const ClosedBecause = {
  off_market: 'off_market',
  feedback: 'feedback',
} as const;

/**
 * A field that a file may bring, with its name in the reader's language.
 */
export interface ColumnRead {
  choices: string[];
  field: string;
  label: string;
}

/**
 * How to carry an import out. Rows with faults are left out only when that is asked for.
 */
export interface CommitRequest {
  only_valid?: boolean;
  /** Hand complete drafts in for review at once. */
  submit?: boolean;
}

/**
 * What became of the rows.
 */
export interface CommitResult {
  created: number;
  skipped: number;
  submitted: number;
}

export type CompletionKind = typeof CompletionKind[keyof typeof CompletionKind];


export const CompletionKind = {
  title: 'title',
  keyword: 'keyword',
  organization: 'organization',
  field: 'field',
} as const;

/**
 * One line under the search box. A title leads to its listing, a field to its filter.
 */
export interface Completion {
  id: string | null;
  kind: CompletionKind;
  listing_kind: ListingKind | null;
  text: string;
}

/**
 * What a reader may be about to type, best first.
 */
export interface Completions {
  items: Completion[];
}

/**
 * The confidential section, for those who may open it.
 */
export interface ConfidentialRead {
  text: string;
  updated_at: string | null;
  version: number;
}

/**
 * The confidential section; `version` is the one seen, 0 when there was none.
 */
export interface ConfidentialWrite {
  /** @maxLength 50000 */
  text: string;
  /**
     * @minimum 0
     * @maximum 2147483647
     */
  version?: number;
}

/**
 * How to reach the other side, once both have accepted.
 */
export interface Contact {
  node: NodeBrief | null;
  organization: string;
  organization_id: string | null;
  policy: ContactPolicy;
  website: string;
}

export type GapParams = { [key: string]: unknown };

/**
 * Something that keeps the draft from being issued.
 */
export interface Gap {
  code: string;
  params: GapParams;
  pointer: string;
}

/**
 * The five technology contracts of the Civil Code, article 843.
 */
export type ContractKind = typeof ContractKind[keyof typeof ContractKind];


export const ContractKind = {
  development: 'development',
  assignment: 'assignment',
  licence: 'licence',
  consulting: 'consulting',
  service: 'service',
} as const;

/**
 * A step somebody takes with a milestone.
 */
export type MilestoneAction = typeof MilestoneAction[keyof typeof MilestoneAction];


export const MilestoneAction = {
  report: 'report',
  accept: 'accept',
  refuse: 'refuse',
} as const;

/**
 * A file of the contract's.
 */
export interface FileRef {
  id: string;
  name: string;
  size: number;
}

/**
 * How far a milestone has come.
 */
export type MilestoneState = typeof MilestoneState[keyof typeof MilestoneState];


export const MilestoneState = {
  open: 'open',
  reported: 'reported',
  accepted: 'accepted',
} as const;

/**
 * What a payment waits for.
 */
export type Trigger = typeof Trigger[keyof typeof Trigger];


export const Trigger = {
  signing: 'signing',
  day: 'day',
  delivery: 'delivery',
  acceptance: 'acceptance',
  transfer: 'transfer',
} as const;

/**
 * A row of the plan in force.
 */
export interface MilestoneRead {
  allowed_actions: MilestoneAction[];
  amount: Money;
  comment: string;
  condition: string;
  decided_at: string | null;
  due_on: string | null;
  evidence: string;
  file: FileRef | null;
  id: string;
  label: string;
  overdue: boolean;
  reported_at: string | null;
  state: MilestoneState;
  trigger: Trigger;
  version: number;
}

/**
 * To whom results and improvements belong.
 */
export type Ownership = typeof Ownership[keyof typeof Ownership];


export const Ownership = {
  supply: 'supply',
  demand: 'demand',
  joint: 'joint',
  maker: 'maker',
} as const;

/**
 * Who signs.
 */
export type Signer = typeof Signer[keyof typeof Signer];


export const Signer = {
  supply: 'supply',
  demand: 'demand',
  broker: 'broker',
} as const;

/**
 * A party as the contract names it.
 */
export interface ContractPartyRead {
  name: string;
  name_lang: string | null;
  party: Signer;
  role: string;
}

/**
 * The registration record.
 */
export interface RegistrationRead {
  amount: Money;
  certificate: FileRef | null;
  day: string;
  number: string;
  office: string;
  technology: Money;
}

/**
 * How far a contract has come; `amending` and `reissued` while the signed version holds.
 */
export type ContractState = typeof ContractState[keyof typeof ContractState];


export const ContractState = {
  draft: 'draft',
  issued: 'issued',
  signed: 'signed',
  amending: 'amending',
  reissued: 'reissued',
  terminated: 'terminated',
} as const;

export type TermsOutputLang = typeof TermsOutputLang[keyof typeof TermsOutputLang];


export const TermsOutputLang = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
} as const;

/**
 * Who signs for a party, and where it is found.
 */
export interface PartyDetails {
  /** @maxLength 300 */
  address: string;
  /** @maxLength 200 */
  contact: string;
  /** @maxLength 100 */
  representative: string;
}

/**
 * A patent or application that the contract is about.
 */
export interface Patent {
  expires_on: string | null;
  filed_on: string | null;
  /** @maxLength 60 */
  number: string;
  /** @maxLength 200 */
  owner: string;
  /** @maxLength 200 */
  title: string;
}

/**
 * A shareholder: what is held for technology, and what for cash.
 */
export interface ShareholderOutput {
  /** @pattern ^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)?$ */
  cash: string;
  /** @maxLength 200 */
  name: string;
  /** @pattern ^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)?$ */
  technology: string;
}

/**
 * Shares in a company, the technology's among them.
 */
export interface EquityOutput {
  /**
     * @minimum 0
     * @maximum 1000000000000000
     */
  capital_minor: number;
  /** @maxLength 200 */
  company: string;
  /** @maxItems 30 */
  holders: ShareholderOutput[];
}

/**
 * The forms of payment that technology contracts know.
 */
export type PlanForm = typeof PlanForm[keyof typeof PlanForm];


export const PlanForm = {
  lump: 'lump',
  instalment: 'instalment',
  royalty: 'royalty',
  entry_royalty: 'entry_royalty',
  equity: 'equity',
} as const;

/**
 * A payment; `key` stays the row's own through every version.
 */
export interface PlanRow {
  /**
     * @minimum 0
     * @maximum 1000000000000000
     */
  amount_minor: number;
  /** @maxLength 300 */
  condition: string;
  due_on: string | null;
  key: string | null;
  /** @maxLength 200 */
  label: string;
  trigger: Trigger;
}

/**
 * How often sales are reported.
 */
export type Report = typeof Report[keyof typeof Report];


export const Report = {
  quarter: 'quarter',
  half_year: 'half_year',
  year: 'year',
} as const;

/**
 * A share in what is sold.
 */
export interface RoyaltyOutput {
  /** @maxLength 300 */
  base: string;
  cap_minor: number | null;
  minimum_minor: number | null;
  /** @pattern ^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)?$ */
  percent: string;
  report: Report;
  years: number | null;
}

/**
 * How it is paid. Amounts are in the contract's currency.
 */
export interface PlanOutput {
  equity: EquityOutput | null;
  form: PlanForm | null;
  /** @maxItems 40 */
  rows: PlanRow[];
  royalty: RoyaltyOutput | null;
}

/**
 * Everything that is agreed. A draft may lack whatever is still open.
 */
export interface TermsOutput {
  amount: Money | null;
  broker: Broker | null;
  clauses: Partial<Record<Clause, string>>;
  ends_on: string | null;
  lang: TermsOutputLang;
  /** @maxLength 200 */
  name: string;
  ownership: Ownership | null;
  /** @maxLength 2000 */
  ownership_note: string;
  parties: Partial<Record<Signer, PartyDetails>>;
  /** @maxItems 30 */
  patents: Patent[];
  /** @maxLength 200 */
  place: string;
  plan: PlanOutput;
  starts_on: string | null;
  technology_amount: Money | null;
}

/**
 * A signature.
 */
export interface SignatureRead {
  file: FileRef;
  party: Signer;
  recorded_at: string;
  signatory: string;
  signed_on: string;
}

/**
 * Something that was issued.
 */
export interface VersionRead {
  digest: string;
  in_force: boolean;
  issued_at: string;
  issued_by: string;
  missing: Signer[];
  number: number;
  reason: string;
  signatures: SignatureRead[];
  withdrawn: boolean;
}

/**
 * A contract. Its amount, what was registered and what was paid are three numbers.
 */
export interface ContractRead {
  allowed_actions: BackendContractsLifecycleAction[];
  barred_actions: BarredContractStep[];
  checklist: CheckPoint[];
  comment: string;
  deal_id: string;
  gaps: Gap[];
  id: string;
  kind: ContractKind;
  may_write: boolean;
  milestones: MilestoneRead[];
  number: string;
  ownership_choices: Ownership[];
  parties: ContractPartyRead[];
  patented: boolean;
  registration: RegistrationRead | null;
  signed_amount: Money | null;
  signed_on: string | null;
  signs_for: Signer[];
  state: ContractState;
  terms: TermsOutput;
  transfer_on: string | null;
  transfer_reference: string;
  version: number;
  versions: VersionRead[];
}

/**
 * What the deal's page shows: the contract, or whether one may be begun.
 */
export interface ContractDesk {
  contract: ContractRead | null;
  may_start: boolean;
}

export type ContractStartLang = typeof ContractStartLang[keyof typeof ContractStartLang];


export const ContractStartLang = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
} as const;

/**
 * A first draft, with the law's points and, where wished, words to begin with.
 */
export interface ContractStart {
  kind: ContractKind;
  lang?: ContractStartLang;
  sample_words?: boolean;
}

export type ContractStepAction = typeof ContractStepAction[keyof typeof ContractStepAction];


export const ContractStepAction = {
  issue: 'issue',
  recall: 'recall',
  amend: 'amend',
  drop: 'drop',
  terminate: 'terminate',
} as const;

/**
 * Issue, recall, amend, drop or terminate; what a step has to be told with depends on it.
 */
export interface ContractStep {
  action: ContractStepAction;
  /** @maxLength 2000 */
  comment?: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * The key that was given with the receipt.
 */
export interface CopyRequest {
  /**
     * @minLength 10
     * @maxLength 100
     */
  key: string;
  organization_id: string;
}

/**
 * A country or territory of ISO 3166-1; the names are CLDR's.
 */
export interface Country {
  code: string;
  name: string;
}

export type CourseEventReadData = { [key: string]: unknown };

/**
 * What the public timeline tells.
 */
export type BackendCoursesModelsEventKind = typeof BackendCoursesModelsEventKind[keyof typeof BackendCoursesModelsEventKind];


export const BackendCoursesModelsEventKind = {
  posted: 'posted',
  extended: 'extended',
  clarified: 'clarified',
  opened: 'opened',
  qualified: 'qualified',
  ranked: 'ranked',
  announced: 'announced',
  reviewed_again: 'reviewed_again',
  awarded: 'awarded',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

/**
 * One entry of the public timeline; what `data` holds depends on the kind.
 */
export interface CourseEventRead {
  at: string;
  data: CourseEventReadData;
  kind: BackendCoursesModelsEventKind;
}

/**
 * What somebody may do in a course besides its steps.
 */
export type BackendCoursesLifecycleMay = typeof BackendCoursesLifecycleMay[keyof typeof BackendCoursesLifecycleMay];


export const BackendCoursesLifecycleMay = {
  follow: 'follow',
  ask: 'ask',
  answer: 'answer',
} as const;

/**
 * A challenge after its posting.
 *
 * Nothing in it depends on proposals before they are opened. `closed`: the deadline has passed.
 */
export interface CourseRead {
  allowed_actions: BackendCoursesLifecycleAction[];
  barred_actions: BarredCourseStep[];
  challenge_id: string;
  closed: boolean;
  deadline_at: string;
  deadline_local: string;
  deadline_zone: string;
  events: CourseEventRead[];
  following: boolean;
  frozen_sha256: string;
  key_fingerprint: string;
  may: BackendCoursesLifecycleMay[];
  path: BackendCoursesModelsStage[];
  posted_at: string;
  stage: BackendCoursesModelsStage;
  stage_since: string;
  version: number;
  waiting_questions: number | null;
}

/**
 * A step. `deadline_local` is wall-clock time in the challenge's own zone.
 */
export interface CourseStep {
  action: BackendCoursesLifecycleAction;
  /** @maxLength 2000 */
  comment?: string;
  deadline_local?: string | null;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * An address and the password that goes with it.
 */
export interface Credentials {
  /** @maxLength 254 */
  email: string;
  /** @maxLength 1000 */
  password: string;
}

/**
 * The contract that is kept here; once `signed_on`, signing the deal asks for nothing more.
 */
export interface DealContract {
  amount: Money | null;
  kind: ContractKind;
  signed_on: string | null;
}

/**
 * A request to talk, from a listing's page, in the name of an organisation.
 *
 * `own_listing_id` may name a listing of that organisation, of the other kind, that it is about.
 */
export interface DealCreate {
  listing_id: string;
  /**
     * @minLength 1
     * @maxLength 5000
     */
  message: string;
  organization_id: string;
  own_listing_id?: string | null;
}

/**
 * For whom somebody speaks in a deal.
 */
export type BackendDealsModelsSide = typeof BackendDealsModelsSide[keyof typeof BackendDealsModelsSide];


export const BackendDealsModelsSide = {
  supply: 'supply',
  demand: 'demand',
  node: 'node',
} as const;

/**
 * One side's organisation; without id, name and place while it stays anonymous.
 */
export interface Party {
  anonymous: boolean;
  city: string;
  consented_at: string | null;
  country: string;
  kind: string;
  name: string;
  name_lang: string | null;
  node: NodeBrief | null;
  organization_id: string | null;
  region: string;
  side: BackendDealsModelsSide;
  verified: boolean;
}

/**
 * What somebody may do with a deal besides its steps.
 */
export type BackendDealsLifecycleMay = typeof BackendDealsLifecycleMay[keyof typeof BackendDealsLifecycleMay];


export const BackendDealsLifecycleMay = {
  take: 'take',
  hand_over: 'hand_over',
  set_expected: 'set_expected',
  set_next_action: 'set_next_action',
  message: 'message',
  note: 'note',
  task: 'task',
} as const;

/**
 * What the manager does next.
 */
export interface NextAction {
  due_on: string | null;
  overdue: boolean;
  text: string;
}

/**
 * What brought the two together.
 */
export type Source = typeof Source[keyof typeof Source];


export const Source = {
  match: 'match',
  contact: 'contact',
} as const;

/**
 * Where a deal stands; `lifecycle.PATH` has the order.
 */
export type BackendDealsModelsStage = typeof BackendDealsModelsStage[keyof typeof BackendDealsModelsStage];


export const BackendDealsModelsStage = {
  contact: 'contact',
  diligence: 'diligence',
  valuation: 'valuation',
  contract: 'contract',
  perform: 'perform',
  closed: 'closed',
  lost: 'lost',
} as const;

/**
 * A deal on a board or in a row.
 *
 * `expected` is the node's own estimate, null for the parties; `agreed` is what both agreed on.
 * The two are never added up. `allowed_actions` are steps, `may` is what else the reader can do.
 */
export interface DealSummary {
  agreed: Money | null;
  allowed_actions: BackendDealsLifecycleAction[];
  barred_actions: BarredStep[];
  demand: Party;
  ended_at: string | null;
  expected: Money | null;
  id: string;
  manager: Candidate | null;
  may: BackendDealsLifecycleMay[];
  my_side: BackendDealsModelsSide;
  next_action: NextAction | null;
  number: string;
  opened_at: string;
  overdue: boolean;
  source: Source;
  stage: BackendDealsModelsStage;
  stage_since: string;
  supply: Party;
  title: string;
  title_lang: string | null;
  updated_at: string;
  version: number;
}

/**
 * What a stage is worth in one currency, as expected and as agreed.
 */
export interface StageValue {
  agreed_minor: number;
  currency: string;
  expected_minor: number;
}

/**
 * A column of the board.
 */
export interface StageCount {
  count: number;
  overdue: number;
  values: StageValue[];
}

/**
 * A page of deals; `stages` counts all that the filters besides the stage leave.
 */
export interface DealPage {
  items: DealSummary[];
  page: number;
  size: number;
  stages: Partial<Record<BackendDealsModelsStage, StageCount>>;
  total: number;
}

/**
 * A listing as it was when the deal began; `findable` where the reader finds it still.
 */
export interface ListingRef {
  findable: boolean;
  id: string;
  kind: ListingKind;
  number: string | null;
  title: string;
  title_lang: string | null;
}

/**
 * Why nothing came of a deal.
 */
export type LostReason = typeof LostReason[keyof typeof LostReason];


export const LostReason = {
  too_early: 'too_early',
  benefit_unclear: 'benefit_unclear',
  route_unclear: 'route_unclear',
  description_unclear: 'description_unclear',
  price: 'price',
  rights: 'rights',
  timing: 'timing',
  other: 'other',
} as const;

/**
 * The three ways to a price that the Conversion Law, article 18, knows.
 */
export type PriceRoute = typeof PriceRoute[keyof typeof PriceRoute];


export const PriceRoute = {
  negotiated: 'negotiated',
  listed: 'listed',
  auctioned: 'auctioned',
} as const;

/**
 * How many tasks wait and how many are done.
 */
export interface TaskCounts {
  done: number;
  open: number;
}

/**
 * A deal's page. `path` is the course that deals take; `score` the system's, of a match.
 *
 * `contract` is told to its parties and whoever drives the deal.
 */
export interface DealRead {
  achievement: ListingRef | null;
  agreed: Money | null;
  allowed_actions: BackendDealsLifecycleAction[];
  barred_actions: BarredStep[];
  challenge: ListingRef | null;
  comment: string;
  contract: DealContract | null;
  contract_kind: ContractKind | null;
  demand: Party;
  ended_at: string | null;
  expected: Money | null;
  id: string;
  interest: string;
  lost_at_stage: BackendDealsModelsStage | null;
  lost_reason: LostReason | null;
  manager: Candidate | null;
  may: BackendDealsLifecycleMay[];
  message_count: number;
  my_side: BackendDealsModelsSide;
  next_action: NextAction | null;
  number: string;
  opened_at: string;
  overdue: boolean;
  path: BackendDealsModelsStage[];
  price_route: PriceRoute | null;
  score: number | null;
  signed_on: string | null;
  source: Source;
  stage: BackendDealsModelsStage;
  stage_since: string;
  supply: Party;
  task_counts: TaskCounts;
  title: string;
  title_lang: string | null;
  updated_at: string;
  version: number;
}

/**
 * A step. What must be said with it depends on the action; the rest is left out.
 *
 * `interest` tells in which way the parties are tied to each other, where they are.
 */
export interface DealStep {
  action: BackendDealsLifecycleAction;
  agreed?: Money | null;
  /** @maxLength 2000 */
  comment?: string;
  contract_kind?: ContractKind | null;
  /** @maxLength 500 */
  interest?: string;
  price_route?: PriceRoute | null;
  reason?: LostReason | null;
  signed_on?: string | null;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * A step of a named person, with the reasons.
 */
export interface Decision {
  action: BackendComplianceLifecycleAction;
  /** @maxLength 4000 */
  reason?: string;
  /** @minimum 0 */
  version: number;
}

/**
 * What the owner declares: an answer to every question, and what it rests on.
 */
export interface DeclarationWrite {
  answers: Answers;
  /** @maxLength 200 */
  approval?: string;
  /**
     * @maxItems 20
     * @items.maxLength 40
     */
  codes?: string[];
  /** @maxLength 4000 */
  statement?: string;
  /** @minimum 0 */
  version: number;
}

/**
 * Why a match is none; `service.feedback` says what each reason changes.
 */
export type DeclineReason = typeof DeclineReason[keyof typeof DeclineReason];


export const DeclineReason = {
  trl_too_low: 'trl_too_low',
  wrong_field: 'wrong_field',
  price: 'price',
  place: 'place',
  already_known: 'already_known',
  not_novel: 'not_novel',
  other: 'other',
} as const;

/**
 * Somebody of the demo; the web says what the role means.
 */
export interface DemoPerson {
  email: string;
  name: string;
  role: string;
}

/**
 * The demo's people, and whether its mails end in a folder instead of at their readers.
 */
export interface Demo {
  mail_folder: boolean;
  password: string;
  people: DemoPerson[];
}

/**
 * What an officer may do at a node.
 */
export type DeskRole = typeof DeskRole[keyof typeof DeskRole];


export const DeskRole = {
  head: 'head',
  reviewer: 'reviewer',
  technology_manager: 'technology_manager',
  incubator_operator: 'incubator_operator',
} as const;

/**
 * A place at a node.
 */
export interface DeskRead {
  node_id: string;
  roles: DeskRole[];
}

/**
 * One field that differs, named by its pointer, with both values as JSON.
 */
export interface FieldChange {
  after: unknown;
  before: unknown;
  pointer: string;
}

/**
 * What changed between two submissions, or since the last one.
 */
export interface DiffRead {
  changes: FieldChange[];
  since: string | null;
  until: string | null;
}

/**
 * One value of a filter and how many listings the reader would see with it.
 */
export interface FacetCount {
  count: number;
  value: string;
}

export type DiscoveryPageFacets = {[key: string]: FacetCount[]};

export type WhyPartsItem = typeof WhyPartsItem[keyof typeof WhyPartsItem];


export const WhyPartsItem = {
  title: 'title',
  one_line: 'one_line',
  summary: 'summary',
  keywords: 'keywords',
  organization: 'organization',
} as const;

/**
 * Why a listing was found: words of it that match and where they stand, or what it means.
 *
 * `words` are as the listing writes them; none with `words` found stands deeper in its text.
 * `by_meaning` says that it lies near the question in meaning, `by_words` that it holds words.
 */
export interface Why {
  by_meaning: boolean;
  by_words: boolean;
  parts: WhyPartsItem[];
  words: string[];
}

export type DiscoveryPageWhy = {[key: string]: Why};

export type ListingSummaryDeadlineState = typeof ListingSummaryDeadlineState[keyof typeof ListingSummaryDeadlineState] | null;


export const ListingSummaryDeadlineState = {
  open: 'open',
  closing: 'closing',
  closed: 'closed',
  none: 'none',
} as const;

/**
 * Ranges `[start, end)` of characters that matched.
 */
export interface Highlights {
  /**
     * @items.minItems 2
     * @items.maxItems 2
     */
  one_line: [number, number][];
  /**
     * @items.minItems 2
     * @items.maxItems 2
     */
  title: [number, number][];
}

/**
 * An indicator on a card; `must` is told for a challenge's.
 */
export interface IndicatorBrief {
  comparator: Comparator;
  /** @maxLength 500 */
  condition: string;
  must: boolean | null;
  /** @maxLength 200 */
  name: string;
  names: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  /** @maxLength 40 */
  unit: string;
  value: number | null;
  value_max: number | null;
}

/**
 * A listing on a card or in a row, in one language.
 */
export interface ListingSummary {
  abstract_only: boolean;
  award_mode: string | null;
  bounty: Money | null;
  challenge_kind: string | null;
  confirmed_at: string | null;
  deadline_at: string | null;
  deadline_state: ListingSummaryDeadlineState;
  deadline_zone: string | null;
  field_codes: string[];
  foreign_allowed: boolean | null;
  highlights: Highlights;
  home_node: NodeBrief | null;
  id: string;
  indicators: IndicatorBrief[];
  is_sample: boolean;
  kind: ListingKind;
  locale: string;
  modes: string[];
  number: string | null;
  one_line: string;
  organization: OrganizationBrief;
  original_locale: string;
  original_title: string | null;
  price: Money | null;
  price_kind: string | null;
  published_at: string | null;
  state: ListingState;
  title: string;
  translation: Translation;
  trl: number | null;
  version: number;
}

/**
 * Something that could be left out of a question that finds nothing.
 *
 * `drop` is a filter's name, `filters` for all of them, `words`, `quotes` or `exclusions`; `q` are
 * the words that then remain, `count` how many listings the reader would see.
 */
export interface Loosening {
  count: number;
  drop: string;
  q: string;
}

/**
 * What a reader should know about an answer.
 *
 * `relaxed`: not all words had to match, to fill the page. `degraded`: the search engine is away
 * and only titles in the database were looked through. `also_searched`: words of the same
 * meaning, and of other languages, that were searched along.
 */
export interface Notes {
  also_searched: string[];
  degraded: boolean;
  did_you_mean: string | null;
  loosen: Loosening[];
  relaxed: boolean;
}

/**
 * A page of findings with the counts beside it.
 */
export interface DiscoveryPage {
  facets: DiscoveryPageFacets;
  items: ListingSummary[];
  notes: Notes;
  page: number;
  size: number;
  total: number;
  why: DiscoveryPageWhy;
}

/**
 * What a paper handed in for verification is.
 */
export type DocumentKind = typeof DocumentKind[keyof typeof DocumentKind];


export const DocumentKind = {
  licence: 'licence',
  representative: 'representative',
  authorization: 'authorization',
  other: 'other',
} as const;

/**
 * An upload to be handed in as a paper.
 */
export interface DocumentCreate {
  file_id: string;
  kind: DocumentKind;
}

/**
 * A file as other records mention it; `size` in bytes.
 */
export interface FileCard {
  id: string;
  media_type: string;
  name: string;
  size: number;
}

/**
 * A paper handed in for verification.
 */
export interface DocumentRead {
  can_remove: boolean;
  created_at: string;
  file: FileCard;
  id: string;
  kind: DocumentKind;
}

/**
 * A draft as it stands; `version` is the one that was seen, 0 for the first.
 */
export interface DraftWrite {
  content: ProposalContent;
  organization_id: string;
  /**
     * @minimum 0
     * @maximum 2147483647
     */
  version: number;
}

/**
 * From which side somebody looks at a proposal.
 */
export type ExpertKind = typeof ExpertKind[keyof typeof ExpertKind];


export const ExpertKind = {
  technical: 'technical',
  financial: 'financial',
} as const;

/**
 * A tie and whom it is to; empty where it is to no party in particular.
 */
export interface TieRead {
  party: string;
  tie: string;
}

export type ExcludedReadUnfit = typeof ExcludedReadUnfit[keyof typeof ExcludedReadUnfit] | null;


export const ExcludedReadUnfit = {
  field: 'field',
  language: 'language',
} as const;

/**
 * Somebody who could not be drawn, and why.
 */
export interface ExcludedRead {
  expert_id: string;
  kind: ExpertKind;
  name: string | null;
  ties: TieRead[];
  unfit: ExcludedReadUnfit;
}

/**
 * Somebody who could be drawn; the lot is the hash that decides the order.
 */
export interface LotRead {
  drawn: boolean;
  expert_id: string;
  kind: ExpertKind;
  name: string | null;
}

/**
 * The record of a draw, and whether drawing again from it gives the same panel.
 */
export interface DrawRead {
  algorithm: string;
  drawn_at: string;
  excluded: ExcludedRead[];
  lots: LotRead[];
  replayed: boolean;
  seed: string;
  widened: boolean;
}

/**
 * How the panel is drawn; what is not said the rule set says.
 */
export interface DrawWrite {
  blind?: boolean | null;
  /**
     * @minimum 0
     * @maximum 2147483647
     */
  version: number;
  widen?: boolean;
}

/**
 * Why a winner does not pass a gate of the race.
 */
export interface Elimination {
  /**
     * @minLength 1
     * @maxLength 2000
     */
  reason: string;
}

/**
 * A shareholder: what is held for technology, and what for cash.
 */
export interface ShareholderInput {
  cash: string;
  /** @maxLength 200 */
  name: string;
  technology: string;
}

/**
 * Shares in a company, the technology's among them.
 */
export interface EquityInput {
  /**
     * @minimum 0
     * @maximum 1000000000000000
     */
  capital_minor: number;
  /** @maxLength 200 */
  company: string;
  /** @maxItems 30 */
  holders: ShareholderInput[];
}

export type EventReadData = { [key: string]: unknown };

/**
 * What the timeline tells.
 */
export type BackendDealsModelsEventKind = typeof BackendDealsModelsEventKind[keyof typeof BackendDealsModelsEventKind];


export const BackendDealsModelsEventKind = {
  opened: 'opened',
  match_joined: 'match_joined',
  step: 'step',
  manager: 'manager',
  next_action: 'next_action',
  expected: 'expected',
  task_added: 'task_added',
  task_done: 'task_done',
  contract: 'contract',
  notice: 'notice',
} as const;

/**
 * Somebody in a deal; without id and name while the person's side is nameless.
 */
export interface PersonRef {
  id: string | null;
  name: string;
  side: BackendDealsModelsSide | null;
}

/**
 * One entry of the timeline; what `data` holds depends on the kind.
 */
export interface EventRead {
  at: string;
  data: EventReadData;
  id: string;
  kind: BackendDealsModelsEventKind;
  person: PersonRef | null;
}

/**
 * A short-lived address of a file of evidence.
 */
export interface EvidenceLink {
  url: string;
}

/**
 * What the manager expects the deal to be worth.
 */
export interface ExpectedChange {
  expected: Money | null;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

export type ExpertDecisionAction = typeof ExpertDecisionAction[keyof typeof ExpertDecisionAction];


export const ExpertDecisionAction = {
  admit: 'admit',
  reject: 'reject',
  suspend: 'suspend',
} as const;

/**
 * What a desk decides, and why.
 */
export interface ExpertDecision {
  action: ExpertDecisionAction;
  /** @maxLength 1000 */
  note?: string;
  /**
     * @minimum 0
     * @maximum 2147483647
     */
  version: number;
}

/**
 * A step somebody takes.
 */
export type BackendExpertsLifecycleAction = typeof BackendExpertsLifecycleAction[keyof typeof BackendExpertsLifecycleAction];


export const BackendExpertsLifecycleAction = {
  apply: 'apply',
  declare: 'declare',
  admit: 'admit',
  reject: 'reject',
  suspend: 'suspend',
  withdraw: 'withdraw',
} as const;

/**
 * How far somebody is in the pool.
 */
export type ExpertState = typeof ExpertState[keyof typeof ExpertState];


export const ExpertState = {
  applied: 'applied',
  admitted: 'admitted',
  rejected: 'rejected',
  suspended: 'suspended',
  withdrawn: 'withdrawn',
} as const;

/**
 * What ties an expert to an organisation.
 */
export type Relation = typeof Relation[keyof typeof Relation];


export const Relation = {
  employment: 'employment',
  joint_work: 'joint_work',
  shares: 'shares',
  relative: 'relative',
  other: 'other',
} as const;

/**
 * An organisation the expert is or was tied to; without `until` the tie lasts.
 */
export interface ExpertTie {
  /**
     * @minLength 2
     * @maxLength 200
     */
  name: string;
  relation: Relation;
  until: string | null;
}

/**
 * An expert as the expert and the deciding desk see one.
 */
export interface ExpertRead {
  allowed_actions: BackendExpertsLifecycleAction[];
  applied_at: string;
  areas: string;
  consented_at: string | null;
  decided_at: string | null;
  field_codes: string[];
  id: string;
  kind: ExpertKind;
  languages: string[];
  node_id: string | null;
  note: string;
  person: PersonCard;
  position: string;
  state: ExpertState;
  ties: ExpertTie[];
  unit: string;
  version: number;
}

/**
 * The pool as far as the reader's desks answer for it, who waits first.
 */
export interface ExpertList {
  items: ExpertRead[];
  waiting: number;
}

/**
 * A step that needs nothing but the version that was seen.
 */
export interface ExpertStep {
  /**
     * @minimum 0
     * @maximum 2147483647
     */
  version: number;
}

export type ExpertWriteLanguagesItem = typeof ExpertWriteLanguagesItem[keyof typeof ExpertWriteLanguagesItem];


export const ExpertWriteLanguagesItem = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * What an expert tells; `version` is the one that was seen, 0 for the first time.
 */
export interface ExpertWrite {
  /**
     * @minLength 10
     * @maxLength 1000
     */
  areas: string;
  consent?: boolean;
  /**
     * @minItems 1
     * @maxItems 10
     */
  field_codes: string[];
  kind: ExpertKind;
  /**
     * @minItems 1
     * @maxItems 8
     */
  languages: ExpertWriteLanguagesItem[];
  node_id: string;
  /** @maxLength 120 */
  position?: string;
  /** @maxItems 40 */
  ties?: ExpertTie[];
  /**
     * @minLength 2
     * @maxLength 200
     */
  unit: string;
  /**
     * @minimum 0
     * @maximum 2147483647
     */
  version: number;
}

export type FieldCrosswalk = {[key: string]: string[]};

export type FieldNames = {[key: string]: string};

/**
 * One entry of the field tree with its counterparts in public classifications.
 */
export interface Field {
  code: string;
  crosswalk: FieldCrosswalk;
  name: string;
  names: FieldNames;
  parent: string | null;
}

/**
 * A reviewer's remark on one field, named by its pointer.
 */
export interface FieldComment {
  /**
     * @maxLength 200
     * @pattern ^/
     */
  pointer: string;
  /**
     * @minLength 1
     * @maxLength 2000
     */
  text: string;
}

/**
 * A top-level field with the listings of either kind in it.
 */
export interface FieldCount {
  achievements: number;
  challenges: number;
  code: string;
}

/**
 * The numbers of the home page, counted over what the reader may see.
 */
export interface Figures {
  achievements: number;
  achievements_new: number;
  challenges_foreign: number;
  challenges_open: number;
  countries: number;
  incubators: number;
  languages: number;
  nodes: number;
}

/**
 * An upload of one's own.
 */
export interface FileRead {
  claimed: boolean;
  created_at: string;
  id: string;
  media_type: string;
  name: string;
  sha256: string;
  size: number;
}

/**
 * Whether one wants to hear of the notice.
 */
export interface FollowNotice {
  following: boolean;
}

/**
 * Whether one wants to hear of the course.
 */
export interface FollowWrite {
  following: boolean;
}

/**
 * A figure found in a text, for its author to confirm.
 *
 * `name` may be empty, `quote` is the passage, `start` and `end` count the text's characters.
 */
export interface FoundIndicator {
  comparator: Comparator;
  condition: string;
  end: number;
  name: string;
  quote: string;
  start: number;
  unit: string;
  value: number;
  value_max: number | null;
}

/**
 * Figures in the order of the text; `cut` when there are more than are answered.
 */
export interface FoundIndicators {
  cut: boolean;
  items: FoundIndicator[];
}

/**
 * When a person hears of new listings; never still keeps the search.
 */
export type Frequency = typeof Frequency[keyof typeof Frequency];


export const Frequency = {
  none: 'none',
  instant: 'instant',
  daily: 'daily',
  weekly: 'weekly',
} as const;

/**
 * What a person chooses by: all kinds of one matter together.
 */
export type Group = typeof Group[keyof typeof Group];


export const Group = {
  organization: 'organization',
  listing: 'listing',
  import: 'import',
  match: 'match',
  deal: 'deal',
  challenge: 'challenge',
  relay: 'relay',
  notice: 'notice',
} as const;

export type ValidationErrorCtx = { [key: string]: unknown };

export interface ValidationError {
  ctx: ValidationErrorCtx;
  input: unknown;
  loc: (string | number)[];
  msg: string;
  type: string;
}

export interface HTTPValidationError {
  detail: ValidationError[];
}

/**
 * The state of this process and, where it matters, of what it needs.
 */
export interface Health {
  database: string | null;
  migrations: string | null;
  status: string;
}

/**
 * Who keeps a share of a challenge's key.
 */
export type Holder = typeof Holder[keyof typeof Holder];


export const Holder = {
  sponsor: 'sponsor',
  node: 'node',
  notary: 'notary',
} as const;

/**
 * A share of the key: who keeps it, and whether it was released.
 */
export interface HolderRead {
  holder: Holder;
  may_release: boolean;
  released_at: string | null;
  released_by: string | null;
}

/**
 * What a person thinks of the pair, from 1 to 5; nothing takes the score back.
 */
export interface HumanScore {
  human_score: number | null;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

export type ImportReadMapping = {[key: string]: string};

/**
 * An import as a whole; `state` is previewed, committed or discarded.
 */
export interface ImportRead {
  closed_at: string | null;
  columns: string[];
  created_at: string;
  duplicates: number;
  fields: ColumnRead[];
  file_name: string;
  id: string;
  kind: ListingKind;
  locale: string;
  mapping: ImportReadMapping;
  organization_id: string;
  state: string;
  total: number;
  valid: number;
}

export type RowFaultParams = { [key: string]: unknown };

/**
 * One thing wrong with one cell.
 */
export interface RowFault {
  code: string;
  column: string;
  field: string;
  params: RowFaultParams;
}

/**
 * One row of the preview. `position` counts data rows from 1.
 */
export interface ImportRowRead {
  duplicate_of: string | null;
  faults: RowFault[];
  listing_id: string | null;
  position: number;
  title: string;
}

/**
 * A contract with whoever runs the incubator; both days belong to it.
 */
export interface IncubatorContractCreate {
  ends_on: string;
  /**
     * @minimum 0
     * @maximum 10000
     */
  incubated_target?: number;
  /**
     * @minimum 0
     * @maximum 10000
     */
  landed_target?: number;
  operator_id: string;
  /**
     * @minimum 1
     * @maximum 10000
     */
  places: number;
  /**
     * @minimum 0
     * @maximum 10000
     */
  reserved_target?: number;
  starts_on: string;
}

/**
 * What a contract asks for, and what was reached in its term.
 */
export interface IncubatorTarget {
  reached: number;
  target: number;
}

/**
 * A contract with its targets as they stand. `current` while it runs.
 */
export interface IncubatorContractRead {
  current: boolean;
  ends_on: string;
  id: string;
  incubated: IncubatorTarget;
  landed: IncubatorTarget;
  operator: string;
  operator_id: string;
  operator_lang: string | null;
  places: number;
  reserved: IncubatorTarget;
  starts_on: string;
}

/**
 * What an incubator carries and has brought to land; `places` as its contract has them.
 */
export interface IncubatorFigures {
  admitted: number;
  alive: number;
  city: string;
  country: string;
  graduated: number;
  id: string;
  landed: number;
  name: string;
  places: number | null;
  present: number;
  reserved: number;
  slug: string;
}

/**
 * An incubator's own figures; contracts are for its desk, the desks above and the platform.
 */
export interface IncubatorRead {
  admitted: number;
  alive: number;
  can_contract: boolean;
  city: string;
  contracts: IncubatorContractRead[] | null;
  country: string;
  graduated: number;
  id: string;
  landed: number;
  name: string;
  places: number | null;
  present: number;
  reserved: number;
  slug: string;
}

export type IndicatorReasonAligned = typeof IndicatorReasonAligned[keyof typeof IndicatorReasonAligned] | null;


export const IndicatorReasonAligned = {
  name: 'name',
  glossary: 'glossary',
  similar: 'similar',
} as const;

export type IndicatorReasonCause = typeof IndicatorReasonCause[keyof typeof IndicatorReasonCause] | null;


export const IndicatorReasonCause = {
  not_offered: 'not_offered',
  no_figure: 'no_figure',
  no_unit: 'no_unit',
  other_unit: 'other_unit',
  open_bound: 'open_bound',
  contradictory: 'contradictory',
  unreadable: 'unreadable',
} as const;

export type IndicatorReasonVerdict = typeof IndicatorReasonVerdict[keyof typeof IndicatorReasonVerdict];


export const IndicatorReasonVerdict = {
  met: 'met',
  near: 'near',
  not_met: 'not_met',
  unknown: 'unknown',
} as const;

/**
 * A figure the challenge asks for beside the achievement's figure of the same name.
 *
 * `required` and `offered` say it briefly; `wish` and `offer` are the figures themselves, under
 * the names their authors gave, `converted` is the offer in the unit of the wish where the two
 * differ. `margin` is the share of what is asked by which the offer is better, below zero when it
 * falls short: the distance of what is near. `aligned` tells how the names were brought together,
 * `cause` why nothing can be said.
 */
export interface IndicatorReason {
  aligned: IndicatorReasonAligned;
  cause: IndicatorReasonCause;
  converted: IndicatorBrief | null;
  margin: number | null;
  must: boolean;
  name: string;
  offer: IndicatorBrief | null;
  offered: string | null;
  required: string;
  unit: string;
  verdict: IndicatorReasonVerdict;
  wish: IndicatorBrief;
}

/**
 * The installation; `demo` is null on a real one.
 */
export interface InstallationRead {
  demo: Demo | null;
}

/**
 * A recorded breach, and until when it keeps the organisation out.
 */
export interface IntegrityRead {
  entered_at: string;
  found_on: string;
  id: string;
  lifted_at: string | null;
  /** @maxLength 1000 */
  note: string;
  organization_id: string;
  organization_name: string;
  /**
     * @minLength 2
     * @maxLength 300
     */
  source: string;
  until: string;
}

/**
 * A proven breach of integrity, and where that is written.
 */
export interface IntegrityWrite {
  found_on: string;
  /** @maxLength 1000 */
  note?: string;
  organization_id: string;
  /**
     * @minLength 2
     * @maxLength 300
     */
  source: string;
}

/**
 * The token of the mailed link.
 */
export interface InvitationAccept {
  /**
     * @minLength 1
     * @maxLength 200
     */
  token: string;
}

export type InvitationCreateLocale = typeof InvitationCreateLocale[keyof typeof InvitationCreateLocale] | null;


export const InvitationCreateLocale = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * What a member may do in an organisation.
 */
export type OrganizationRole = typeof OrganizationRole[keyof typeof OrganizationRole];


export const OrganizationRole = {
  owner: 'owner',
  admin: 'admin',
  tto_officer: 'tto_officer',
  contributor: 'contributor',
  evaluator_pool: 'evaluator_pool',
  finance: 'finance',
} as const;

/**
 * An offer of membership to be mailed; `locale` is the mail's language.
 */
export interface InvitationCreate {
  /** @maxLength 254 */
  email: string;
  locale?: InvitationCreateLocale;
  /**
     * @minItems 1
     * @maxItems 6
     */
  roles: OrganizationRole[];
}

export type InvitationOfferOrganizationNames = {[key: string]: string};

/**
 * An invitation as whoever holds its token sees it.
 */
export interface InvitationOffer {
  email: string;
  expires_at: string;
  organization_id: string;
  organization_names: InvitationOfferOrganizationNames;
  roles: OrganizationRole[];
}

/**
 * An invitation as the organisation sees it.
 */
export interface InvitationRead {
  created_at: string;
  email: string;
  expired: boolean;
  expires_at: string;
  id: string;
  invited_by: string;
  roles: OrganizationRole[];
}

/**
 * A language people of the network work in; the names are CLDR's.
 */
export interface Language {
  code: string;
  name: string;
}

/**
 * An address under which a file can be fetched for a short while.
 */
export interface LinkRead {
  url: string;
}

/**
 * What the lists say about names; `names` counts how many names they hold.
 */
export interface ListCheck {
  lists: number;
  matches: ListedMatch[];
  names: number;
}

/**
 * What both kinds show of a listing, beside the texts and their own fields.
 *
 * Those at work on it see since when it waits for a review and by when that is due.
 */
export interface ListingRead {
  abstract_only: boolean;
  allowed_actions: BackendListingsLifecycleAction[];
  attachments: AttachmentRead[];
  barred_actions: BarredAction[];
  can_discard: boolean;
  can_edit: boolean;
  can_read_confidential: boolean;
  completeness: number;
  confirmed_at: string | null;
  contact_policy: ContactPolicy;
  created_at: string;
  due: string | null;
  export_status: ExportStatus;
  field_codes: string[];
  home_node: NodeBrief | null;
  home_node_id: string | null;
  id: string;
  is_sample: boolean;
  keywords: string[];
  kind: ListingKind;
  missing: string[];
  number: string | null;
  organization: OrganizationBrief;
  original_locale: string;
  provenance: string;
  published_at: string | null;
  state: ListingState;
  submitted_by: string | null;
  suggested: string[];
  target_countries: string[];
  updated_at: string;
  valid_until: string | null;
  version: number;
  visibility: Visibility;
  waiting_since: string | null;
}

/**
 * When a notification is also mailed.
 */
export type MailMode = typeof MailMode[keyof typeof MailMode];


export const MailMode = {
  off: 'off',
  instant: 'instant',
  daily: 'daily',
} as const;

/**
 * Said whether or not the address has an account: if a mail is due, it is on its way.
 */
export interface MailPromised {
  email: string;
}

/**
 * Who is accountable from now on, and what to know about it.
 */
export interface ManagerChange {
  /** @maxLength 2000 */
  note?: string;
  person_id: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * Which notifications were read: some by id, or all of them.
 */
export interface MarkRead {
  all?: boolean;
  ids?: string[] | null;
}

/**
 * A mark for one criterion, by its place in the posted list.
 */
export interface MarkWrite {
  /** @maxLength 1000 */
  comment: string;
  mark: number | null;
  /**
     * @minimum 0
     * @exclusiveMaximum 20
     */
  position: number;
}

export type TermPairBasis = typeof TermPairBasis[keyof typeof TermPairBasis];


export const TermPairBasis = {
  same: 'same',
  glossary: 'glossary',
  synonym: 'synonym',
} as const;

/**
 * A term of ours that met a term of theirs: the same word, or one of the same meaning.
 */
export interface TermPair {
  basis: TermPairBasis;
  ours: string;
  theirs: string;
}

export type ReadinessReasonVerdict = typeof ReadinessReasonVerdict[keyof typeof ReadinessReasonVerdict];


export const ReadinessReasonVerdict = {
  met: 'met',
  near: 'near',
  below: 'below',
  unknown: 'unknown',
} as const;

/**
 * The readiness level asked for against the one offered.
 */
export interface ReadinessReason {
  offered: number | null;
  required: number | null;
  verdict: ReadinessReasonVerdict;
}

export type MatchReasonsFeatures = {[key: string]: number};

export type MatchReasonsWeights = {[key: string]: number};

/**
 * Why two listings were put together; each feature's share lies between 0 and 1.
 *
 * `weights` tell how much of what features can change each of them changes; they sum to 1.
 */
export interface MatchReasons {
  branches: Branches;
  features: MatchReasonsFeatures;
  fields: string[];
  indicators: IndicatorReason[];
  /**
     * @minItems 2
     * @maxItems 2
     */
  language_pair: [string, string];
  terms: TermPair[];
  trl: ReadinessReason;
  weights: MatchReasonsWeights;
}

/**
 * One listing of the other side, with a score from 0 to 100.
 */
export interface Match {
  listing: ListingSummary;
  reasons: MatchReasons;
  score: number;
}

/**
 * `degraded`: matches rest on words alone, because the listing has no vectors yet or the
 * search engine could not answer.
 */
export interface MatchNotes {
  degraded: boolean;
}

/**
 * Matches, best first.
 */
export interface MatchPage {
  items: Match[];
  notes: MatchNotes;
  page: number;
  size: number;
  total: number;
}

/**
 * A place in an organisation; its names come from the organisations' own route.
 */
export interface MembershipRead {
  organization_id: string;
  roles: OrganizationRole[];
  verified: boolean;
}

/**
 * A person as the person sees it.
 */
export interface PersonRead {
  created_at: string;
  email: string;
  id: string;
  locale: string;
  name: string;
  time_zone: string;
  verified: boolean;
}

/**
 * Standing on the whole platform.
 */
export type PlatformRole = typeof PlatformRole[keyof typeof PlatformRole];


export const PlatformRole = {
  administrator: 'administrator',
  regulator: 'regulator',
} as const;

/**
 * Who is asking, with all standing; `person` is null for a visitor.
 */
export interface MeRead {
  desks: DeskRead[];
  memberships: MembershipRead[];
  person: PersonRead | null;
  platform_roles: PlatformRole[];
}

/**
 * The roles a member is to have, instead of those held.
 */
export interface MemberPatch {
  /**
     * @minItems 1
     * @maxItems 6
     */
  roles: OrganizationRole[];
}

/**
 * A person in the organisation, and what the reader may do about the membership.
 */
export interface MemberRead {
  can_change: boolean;
  can_remove: boolean;
  is_last_owner: boolean;
  name: string;
  person_id: string;
  roles: OrganizationRole[];
  since: string;
}

/**
 * Words, perhaps in answer to others.
 */
export interface MessageCreate {
  reply_to?: string | null;
  /**
     * @minLength 1
     * @maxLength 5000
     */
  text: string;
}

/**
 * Words in a deal.
 */
export interface MessageRead {
  author: PersonRef;
  created_at: string;
  id: string;
  mine: boolean;
  reply_to: string | null;
  text: string;
}

/**
 * Figures of the years named; other years stay. `version` is the one the editor saw.
 */
export interface MetricPatch {
  /**
     * @minItems 1
     * @maxItems 50
     */
  actuals: ActualEntry[];
  version: number;
}

export type MetricReadNames = {[key: string]: string};

/**
 * A figure and the year it belongs to.
 */
export interface YearFigure {
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  value: number;
  /**
     * @minimum 2000
     * @maximum 2100
     */
  year: number;
}

/**
 * What a metric's figures count.
 */
export type MetricUnit = typeof MetricUnit[keyof typeof MetricUnit];


export const MetricUnit = {
  count: 'count',
  percent: 'percent',
  yuan_e8: 'yuan_e8',
} as const;

/**
 * A metric named in the reader's language. Sub-rows need not sum to their parent.
 */
export interface MetricRead {
  actuals: ActualRead[];
  baseline: YearFigure;
  can_edit: boolean;
  code: string;
  comparator: 'ge';
  name: string;
  names: MetricReadNames;
  note: string;
  parent: string | null;
  scope: string;
  source: string;
  table: number;
  target: YearFigure;
  unit: MetricUnit;
  unit_name: string;
  version: number;
}

/**
 * A step with a milestone; a report shows something, in words or as an upload.
 */
export interface MilestoneStep {
  action: MilestoneAction;
  /** @maxLength 2000 */
  comment?: string;
  file_id?: string | null;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * The reader's own place in the pool; None before the first application.
 */
export interface MyExpert {
  expert: ExpertRead | null;
}

/**
 * A row of the owner's own list.
 */
export interface MyListing {
  can_edit: boolean;
  completeness: number;
  id: string;
  kind: ListingKind;
  number: string | null;
  organization: OrganizationBrief;
  original_locale: string;
  published_at: string | null;
  state: ListingState;
  title: string;
  updated_at: string;
  valid_until: string | null;
  version: number;
  waiting_since: string | null;
}

/**
 * A page of one's own listings; `states` counts how many stand where, whatever state is asked.
 *
 * States that none is in are left out.
 */
export interface MyListingPage {
  items: MyListing[];
  page: number;
  size: number;
  states: Partial<Record<ListingState, number>>;
  total: number;
}

/**
 * A line of the bidder's desk.
 */
export interface MyProposal {
  challenge_id: string;
  closed: boolean;
  deadline_at: string;
  deadline_zone: string;
  organization_id: string;
  organization_name: string;
  proposal_id: string | null;
  saved_at: string | null;
  sha256: string;
  stage: BackendCoursesModelsStage;
  submitted_at: string | null;
  title: string;
  title_lang: string | null;
}

/**
 * What a node is to the network.
 */
export type NodeKind = typeof NodeKind[keyof typeof NodeKind];


export const NodeKind = {
  network_hub: 'network_hub',
  centre: 'centre',
  branch: 'branch',
  market: 'market',
  sub_market: 'sub_market',
  tto: 'tto',
  liaison: 'liaison',
  incubator: 'incubator',
  foreign_centre: 'foreign_centre',
  service: 'service',
} as const;

export type NodeSummaryCity = {[key: string]: string};

export type NodeSummaryNames = {[key: string]: string};

/**
 * A node in the tree or on the map; `name` and `city_name` are in the reader's language.
 */
export interface NodeSummary {
  city: NodeSummaryCity;
  city_name: string;
  country: string;
  id: string;
  kind: NodeKind;
  languages: string[];
  latitude: number | null;
  longitude: number | null;
  name: string;
  names: NodeSummaryNames;
  parent_id: string | null;
  region: string;
  slug: string;
  source: string;
  status: string;
  time_zone: string;
  zone: string | null;
}

/**
 * Everything the map draws.
 */
export interface Network {
  arcs: Arc[];
  nodes: NodeSummary[];
}

/**
 * What comes next and by when; an empty text takes it away.
 */
export interface NextActionChange {
  due_on?: string | null;
  /** @maxLength 300 */
  text: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

export type NodeCardCity = {[key: string]: string};

export type NodeCardNames = {[key: string]: string};

/**
 * A node as other records mention it.
 */
export interface NodeCard {
  city: NodeCardCity;
  country: string;
  id: string;
  kind: NodeKind;
  names: NodeCardNames;
  slug: string;
}

/**
 * A place to be added to the network; without a parent it is a root.
 */
export interface NodeCreate {
  /** @maxLength 100 */
  aided_by?: string;
  /**
     * @maxItems 30
     * @items.maxLength 200
     */
  aliases?: string[];
  city?: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  /** @maxLength 254 */
  contact_email?: string;
  country?: string;
  descriptions?: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  kind: NodeKind;
  /** @maxItems 12 */
  languages?: string[];
  latitude?: number | null;
  longitude?: number | null;
  names: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  parent_id?: string | null;
  region?: string;
  /** @maxLength 200 */
  service_hours?: string;
  /**
     * @maxLength 80
     * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
     */
  slug: string;
  /** @maxLength 20 */
  source?: string;
  /** @maxLength 60 */
  status?: string;
  time_zone?: string;
  zone?: string | null;
}

/**
 * What a desk may change about its node. `version` is the one the editor saw.
 */
export interface NodePatch {
  /** @maxLength 100 */
  aided_by?: string;
  /**
     * @maxItems 30
     * @items.maxLength 200
     */
  aliases?: string[];
  city?: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  /** @maxLength 254 */
  contact_email?: string;
  country?: string;
  descriptions?: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  kind?: NodeKind;
  /** @maxItems 12 */
  languages?: string[];
  latitude?: number | null;
  longitude?: number | null;
  names?: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  parent_id?: string | null;
  region?: string;
  /** @maxLength 200 */
  service_hours?: string;
  /** @maxLength 60 */
  status?: string;
  time_zone?: string;
  version: number;
  zone?: string | null;
}

export type NodeReadCity = {[key: string]: string};

export type NodeReadDescriptions = {[key: string]: string};

export type NodeReadNames = {[key: string]: string};

/**
 * A node's own page.
 */
export interface NodeRead {
  aided_by: string;
  aliases: string[];
  ancestors: NodeCard[];
  can_edit: boolean;
  children: NodeCard[];
  city: NodeReadCity;
  city_name: string;
  contact_email: string;
  country: string;
  description: string;
  descriptions: NodeReadDescriptions;
  id: string;
  kind: NodeKind;
  languages: string[];
  latitude: number | null;
  longitude: number | null;
  name: string;
  names: NodeReadNames;
  parent_id: string | null;
  region: string;
  service_hours: string;
  slug: string;
  source: string;
  status: string;
  time_zone: string;
  version: number;
  zone: string | null;
}

/**
 * What a notice is about; the feature that knows the subject registers for its kind.
 */
export type NoticeKind = typeof NoticeKind[keyof typeof NoticeKind];


export const NoticeKind = {
  price: 'price',
  award: 'award',
  office_holder: 'office_holder',
  rights_grant: 'rights_grant',
} as const;

export type NoticePartyRole = typeof NoticePartyRole[keyof typeof NoticePartyRole];


export const NoticePartyRole = {
  supply: 'supply',
  demand: 'demand',
  sponsor: 'sponsor',
  winner: 'winner',
  owner: 'owner',
} as const;

/**
 * An organisation that the notice is about, with the part it plays.
 */
export interface NoticeParty {
  names: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  role: NoticePartyRole;
}

export type NoticeRuleCounted = typeof NoticeRuleCounted[keyof typeof NoticeRuleCounted];


export const NoticeRuleCounted = {
  calendar: 'calendar',
  working: 'working',
} as const;

/**
 * The rule that sets how long the notice is open, as it was that day.
 */
export interface NoticeRule {
  article: string;
  code: string;
  counted: NoticeRuleCounted;
  days: number;
  effective_from: string;
  source: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  standing: string;
  version: number;
}

/**
 * The published text: it is written once, letter by letter, and hashed.
 *
 * `days` are those that it is open; the day of publication is not one of them.
 */
export interface NoticeContent {
  abstracts: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  days: number;
  ends_at: string;
  ends_on: string;
  interest: string;
  kind: NoticeKind;
  mode: string | null;
  node: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  number: string;
  parties: NoticeParty[];
  price: Money | null;
  price_route: string | null;
  published_at: string;
  ranking: string[];
  rule: NoticeRule;
  titles: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  zone: string;
}

/**
 * A notice on a subject of a kind; more `days` than the rule asks for may be given.
 */
export interface NoticeCreate {
  days?: number | null;
  kind: NoticeKind;
  subject_id: string;
}

export type NoticeEventReadData = { [key: string]: unknown };

/**
 * What the public timeline tells.
 */
export type BackendNoticesModelsEventKind = typeof BackendNoticesModelsEventKind[keyof typeof BackendNoticesModelsEventKind];


export const BackendNoticesModelsEventKind = {
  published: 'published',
  objected: 'objected',
  taken_back: 'taken_back',
  heard: 'heard',
  extended: 'extended',
  dismissed: 'dismissed',
  upheld: 'upheld',
  closed: 'closed',
  withdrawn: 'withdrawn',
} as const;

/**
 * One entry of the public timeline.
 */
export interface NoticeEventRead {
  at: string;
  data: NoticeEventReadData;
  kind: BackendNoticesModelsEventKind;
}

/**
 * A notice in a list.
 */
export interface NoticeSummary {
  due_on: string | null;
  ended_at: string | null;
  ends_at: string;
  ends_on: string;
  id: string;
  kind: NoticeKind;
  node: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  number: string;
  objections: number;
  open_objections: number;
  parties: NoticeParty[];
  price: Money | null;
  published_at: string;
  state: NoticeState;
  title: string;
  title_lang: string | null;
  zone: string;
}

/**
 * A page of notices; `states` counts what the other filters leave.
 */
export interface NoticePage {
  items: NoticeSummary[];
  page: number;
  size: number;
  states: Partial<Record<NoticeState, number>>;
  total: number;
}

/**
 * A notice's page.
 *
 * `text` is what was hashed: whoever has it can reckon `sha256` again. `subject` is where those
 * whom it concerns find what it is about.
 */
export interface NoticeRead {
  allowed_actions: BackendNoticesLifecycleAction[];
  barred_actions: BarredNoticeStep[];
  comment: string;
  content: NoticeContent;
  due_on: string | null;
  ended_at: string | null;
  ends_at: string;
  ends_on: string;
  events: NoticeEventRead[];
  following: boolean;
  id: string;
  kind: NoticeKind;
  may_follow: boolean;
  node: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  number: string;
  objections: number;
  open_objections: number;
  parties: NoticeParty[];
  price: Money | null;
  published_at: string;
  sha256: string;
  state: NoticeState;
  subject: string | null;
  text: string;
  title: string;
  title_lang: string | null;
  version: number;
  zone: string;
}

/**
 * A step with a notice: `extend` with `ends_on`, or `withdraw`.
 */
export interface NoticeStep {
  action: BackendNoticesLifecycleAction;
  /** @maxLength 2000 */
  comment?: string;
  ends_on?: string | null;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

export type NotificationReadParams = {[key: string]: string | number};

/**
 * One thing a person was told; the web turns kind and parameters into words.
 */
export interface NotificationRead {
  created_at: string;
  id: string;
  kind: string;
  link: string;
  params: NotificationReadParams;
  read_at: string | null;
}

/**
 * A page of notifications; `unread` counts all that wait, on every page.
 */
export interface NotificationPage {
  items: NotificationRead[];
  page: number;
  size: number;
  total: number;
  unread: number;
}

/**
 * An objection with its evidence.
 */
export interface ObjectionCreate {
  anonymous?: boolean;
  /** @maxItems 10 */
  file_ids?: string[];
  /**
     * @minLength 10
     * @maxLength 5000
     */
  text: string;
}

/**
 * Where an objection stands.
 */
export type ObjectionState = typeof ObjectionState[keyof typeof ObjectionState];


export const ObjectionState = {
  open: 'open',
  dismissed: 'dismissed',
  upheld: 'upheld',
  taken_back: 'taken_back',
  moot: 'moot',
} as const;

/**
 * An objection as far as the reader may know it.
 *
 * `text`, `hearing` and `files` are for the objector and those who decide, the text for the
 * parties as well; `objector` is told unless it was asked not to, and then to the desk alone.
 */
export interface ObjectionRead {
  allowed_actions: BackendNoticesLifecycleAction[];
  anonymous: boolean;
  decided_at: string | null;
  due_on: string;
  filed_at: string;
  files: FileCard[];
  heard_at: string | null;
  hearing: string | null;
  id: string;
  mine: boolean;
  objector: string | null;
  overdue: boolean;
  position: number;
  reason: string;
  state: ObjectionState;
  text: string | null;
}

/**
 * A step with an objection; a hearing note may be longer than a decision.
 */
export interface ObjectionStep {
  action: BackendNoticesLifecycleAction;
  /** @maxLength 5000 */
  comment?: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * An objection that waits for a desk, with its notice.
 */
export interface ObjectionWaiting {
  due_on: string;
  filed_at: string;
  heard_at: string | null;
  id: string;
  kind: NoticeKind;
  notice_id: string;
  number: string;
  overdue: boolean;
  position: number;
  title: string;
  title_lang: string | null;
}

/**
 * Who is to sit at a desk, named by id or by the address they sign in with.
 */
export interface OfficerAppoint {
  /** @maxLength 60 */
  certificate?: string;
  email?: string | null;
  /** @maxLength 60 */
  grade?: string;
  /** @maxLength 120 */
  issuer?: string;
  person_id?: string | null;
  /**
     * @minItems 1
     * @maxItems 4
     */
  roles: DeskRole[];
}

/**
 * A person at a desk. The certificate's number is shown to those who manage the desk.
 */
export interface OfficerRead {
  certificate: string;
  grade: string;
  issuer: string;
  name: string;
  person_id: string;
  roles: DeskRole[];
  since: string;
}

/**
 * An opened proposal in the record.
 */
export interface ProposalSummary {
  damaged: boolean;
  id: string;
  organization_id: string;
  organization_name: string;
  quote: Money | null;
  sha256: string;
  submitted_at: string;
  title: string;
}

/**
 * The opening of a challenge's proposals: before it only shares are shown, and never more.
 */
export interface OpeningRead {
  challenge_id: string;
  closed: boolean;
  deadline_at: string;
  deadline_zone: string;
  holders: HolderRead[];
  key_fingerprint: string;
  needed: number;
  opened_at: string | null;
  proposals: ProposalSummary[];
  stage: BackendCoursesModelsStage;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * Something billed or paid. A currency other than yuan is entered with a dated rate.
 *
 * Send it with an `Idempotency-Key`: a repeated request is entered once.
 */
export interface OrderCreate {
  /** Above zero. */
  amount: Money;
  happened_on: string;
  kind: OrderKind;
  milestone_id?: string | null;
  /** @maxLength 300 */
  purpose?: string;
  rate?: string | null;
  rate_on?: string | null;
  /** @maxLength 200 */
  rate_source?: string;
}

/**
 * A step with an order; refusing and reversing ask for a comment.
 */
export interface OrderStep {
  action: BackendLedgerLifecycleAction;
  /** @maxLength 500 */
  comment?: string;
  version: number;
}

/**
 * What an organisation is.
 */
export type OrganizationKind = typeof OrganizationKind[keyof typeof OrganizationKind];


export const OrganizationKind = {
  university: 'university',
  institute: 'institute',
  enterprise: 'enterprise',
  transfer_centre: 'transfer_centre',
  offshore_incubator: 'offshore_incubator',
  bank: 'bank',
  insurer: 'insurer',
  service_agency: 'service_agency',
  authority: 'authority',
  foreign_partner: 'foreign_partner',
} as const;

/**
 * A new organisation; whoever founds it becomes its owner.
 */
export interface OrganizationCreate {
  /** @maxLength 80 */
  city?: string;
  country?: string;
  descriptions?: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  endorsement_required?: boolean;
  /** @maxItems 10 */
  field_codes?: string[];
  home_node_id?: string | null;
  kind: OrganizationKind;
  names: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  region?: string;
  registration_number?: string | null;
  /** @maxLength 300 */
  website?: string;
}

/**
 * What may be changed; what is left out stays. `version` is the one the editor saw.
 *
 * Changing names, kind, country or number takes a verification away.
 */
export interface OrganizationPatch {
  /** @maxLength 80 */
  city?: string;
  country?: string;
  descriptions?: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  endorsement_required?: boolean;
  /** @maxItems 10 */
  field_codes?: string[];
  home_node_id?: string | null;
  kind?: OrganizationKind;
  names?: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  region?: string;
  registration_number?: string | null;
  version: number;
  /** @maxLength 300 */
  website?: string;
}

export type OrganizationReadDescriptions = {[key: string]: string};

export type OrganizationReadNames = {[key: string]: string};

/**
 * What moves the verification.
 */
export type BackendOrganizationsLifecycleAction = typeof BackendOrganizationsLifecycleAction[keyof typeof BackendOrganizationsLifecycleAction];


export const BackendOrganizationsLifecycleAction = {
  submit: 'submit',
  recall: 'recall',
  verify: 'verify',
  reject: 'reject',
  recheck: 'recheck',
  revoke: 'revoke',
  amend: 'amend',
} as const;

/**
 * How far a node has come in checking who an organisation is.
 */
export type VerificationState = typeof VerificationState[keyof typeof VerificationState];


export const VerificationState = {
  unverified: 'unverified',
  submitted: 'submitted',
  verified: 'verified',
  rejected: 'rejected',
} as const;

/**
 * An organisation's page. What only members and the node may see is null for others.
 */
export interface OrganizationRead {
  allowed_actions: BackendOrganizationsLifecycleAction[];
  barred_actions: BackendOrganizationsLifecycleAction[];
  can_edit: boolean;
  city: string;
  city_name: string;
  country: string;
  created_at: string;
  decision_note: string | null;
  description: string;
  descriptions: OrganizationReadDescriptions;
  documents: DocumentRead[] | null;
  endorsement_required: boolean;
  field_codes: string[];
  grantable_roles: OrganizationRole[];
  home_node: NodeCard | null;
  home_node_id: string | null;
  id: string;
  is_sample: boolean;
  kind: OrganizationKind;
  missing: string[] | null;
  my_roles: OrganizationRole[];
  name: string;
  names: OrganizationReadNames;
  recheck_on: string | null;
  region: string;
  registration_number: string | null;
  state: VerificationState;
  submitted_at: string | null;
  verified: boolean;
  verified_at: string | null;
  version: number;
  website: string;
}

export type OrganizationSummaryNames = {[key: string]: string};

/**
 * An organisation in a list. `my_roles` are the reader's own.
 */
export interface OrganizationSummary {
  city: string;
  city_name: string;
  country: string;
  endorsement_required: boolean;
  field_codes: string[];
  home_node: NodeCard | null;
  home_node_id: string | null;
  id: string;
  is_sample: boolean;
  kind: OrganizationKind;
  my_roles: OrganizationRole[];
  name: string;
  names: OrganizationSummaryNames;
  recheck_on: string | null;
  region: string;
  state: VerificationState;
  submitted_at: string | null;
  verified: boolean;
}

/**
 * What a member wrote about a proposal, without a name.
 */
export interface RemarkRead {
  comment: string;
  mark: number;
  position: number;
}

/**
 * What became of the reader's own proposal, as far as it is out.
 */
export interface OutcomeRead {
  award: AwardState | null;
  highest: number | null;
  lowest: number | null;
  mean: number | null;
  of: number;
  organization_id: string;
  organization_name: string;
  parted_by: string | null;
  place: number | null;
  proposal_id: string;
  qualified: boolean | null;
  reason: string;
  remarks: RemarkRead[];
  title: string;
}

/**
 * A member of the panel, once the result is out.
 */
export interface PanelMember {
  kind: ExpertKind;
  name: string;
  number: number;
  unit: string;
}

/**
 * What became of the reader's own proposals, and who judged.
 */
export interface Outcomes {
  challenge_id: string;
  criteria: Criterion[];
  items: OutcomeRead[];
  original_lang: string;
  panel: PanelMember[];
  stage: BackendCoursesModelsStage;
}

/**
 * The home page: figures, challenges that close next, fields, the newest achievements.
 */
export interface Overview {
  closing: ListingSummary[];
  degraded: boolean;
  fields: FieldCount[];
  figures: Figures;
  newest: ListingSummary[];
}

/**
 * A choice of ownership and what it means.
 */
export interface OwnershipWords {
  code: Ownership;
  name: string;
  text: string;
}

export interface PageBoxRead {
  items: BoxRead[];
  page: number;
  size: number;
  total: number;
}

export interface PageCountry {
  items: Country[];
  page: number;
  size: number;
  total: number;
}

export interface PageField {
  items: Field[];
  page: number;
  size: number;
  total: number;
}

export interface PageImportRowRead {
  items: ImportRowRead[];
  page: number;
  size: number;
  total: number;
}

export interface PageInvitationRead {
  items: InvitationRead[];
  page: number;
  size: number;
  total: number;
}

export interface PageLanguage {
  items: Language[];
  page: number;
  size: number;
  total: number;
}

export interface PageMemberRead {
  items: MemberRead[];
  page: number;
  size: number;
  total: number;
}

export interface PageMessageRead {
  items: MessageRead[];
  page: number;
  size: number;
  total: number;
}

export interface PageMetricRead {
  items: MetricRead[];
  page: number;
  size: number;
  total: number;
}

export interface PageNodeSummary {
  items: NodeSummary[];
  page: number;
  size: number;
  total: number;
}

export interface PageOrganizationSummary {
  items: OrganizationSummary[];
  page: number;
  size: number;
  total: number;
}

/**
 * A project named in the reader's language where it has a name in it; `locale` is that one.
 */
export interface ProjectRead {
  box: number;
  box_name: string;
  can_edit: boolean;
  code: string;
  locale: string;
  name: string;
  note: string;
  original_name: string;
  status: ProjectStatus;
  status_at: string | null;
  version: number;
  zone: string | null;
}

export interface PageProjectRead {
  items: ProjectRead[];
  page: number;
  size: number;
  total: number;
}

/**
 * What an assessor asks before granting a level.
 */
export interface Question {
  code: string;
  text: string;
}

/**
 * A technology readiness level of GB/T 22900.
 */
export interface ReadinessLevel {
  definition: string;
  grade: string;
  level: number;
  name: string;
  questions: Question[];
}

export interface PageReadinessLevel {
  items: ReadinessLevel[];
  page: number;
  size: number;
  total: number;
}

export type RegionNames = {[key: string]: string};

/**
 * A division of GB/T 2260: province, prefecture or city.
 */
export interface Region {
  code: string;
  name: string;
  names: RegionNames;
  parent: string | null;
  zone: string | null;
}

export interface PageRegion {
  items: Region[];
  page: number;
  size: number;
  total: number;
}

/**
 * A listing that waits for a reviewer's answer until `due`.
 */
export interface ReviewItem {
  completeness: number;
  due: string;
  home_node: NodeBrief | null;
  id: string;
  kind: ListingKind;
  organization: OrganizationBrief;
  original_locale: string;
  overdue: boolean;
  state: ListingState;
  submitted_by: string | null;
  submitter: string;
  title: string;
  version: number;
  waiting_since: string;
}

export interface PageReviewItem {
  items: ReviewItem[];
  page: number;
  size: number;
  total: number;
}

export type BackendTaxonomySchemasUnitNames = {[key: string]: string};

/**
 * A unit of measure: value × factor + offset is the value in the canonical unit.
 */
export interface BackendTaxonomySchemasUnit {
  canonical: string;
  code: string;
  dimension: string;
  factor: number;
  name: string;
  names: BackendTaxonomySchemasUnitNames;
  offset: number;
  spellings: string[];
  symbol: string;
}

export interface PageUnit {
  items: BackendTaxonomySchemasUnit[];
  page: number;
  size: number;
  total: number;
}

export type ZoneNames = {[key: string]: string};

/**
 * A national high-tech zone of the demonstration area.
 */
export interface Zone {
  code: string;
  name: string;
  names: ZoneNames;
  region: string;
}

export interface PageZone {
  items: Zone[];
  page: number;
  size: number;
  total: number;
}

/**
 * How far a member of a panel has come; sheets count in `scored` alone.
 */
export type SeatState = typeof SeatState[keyof typeof SeatState];


export const SeatState = {
  invited: 'invited',
  declared: 'declared',
  scored: 'scored',
  recused: 'recused',
  voided: 'voided',
} as const;

/**
 * A place on a panel as others see it. Marks are nowhere told before the review is closed.
 */
export interface SeatLine {
  allowed_actions: BackendReviewsLifecycleAction[];
  begun: number;
  due: string | null;
  id: string;
  kind: ExpertKind;
  late: boolean;
  name: string | null;
  number: number;
  reason: string;
  replaces: number | null;
  state: SeatState;
  ties: TieRead[];
  unit: string | null;
  version: number;
}

/**
 * A panel and how far it has come.
 */
export interface PanelRead {
  blind: boolean;
  closed: boolean;
  comment_below: number;
  declare_by: string;
  drawn_at: string;
  financial: number;
  members: number;
  round: number;
  score_by: string;
  seats: SeatLine[];
  short: boolean;
  technical: number;
}

/**
 * In whose name.
 */
export interface PartyChoice {
  organization_id: string;
}

/**
 * A list of parties that was uploaded.
 */
export interface PartyListRead {
  count: number;
  dated: string;
  id: string;
  name: string;
  retired_at: string | null;
  source: string;
  uploaded_at: string;
}

/**
 * All lists, the newest first.
 */
export interface PartyLists {
  can_keep: boolean;
  items: PartyListRead[];
}

/**
 * A new password, vouched for by the present one.
 */
export interface PasswordChange {
  /** @maxLength 1000 */
  current: string;
  /** @maxLength 1000 */
  new: string;
}

/**
 * A new password, vouched for by a mailed token.
 */
export interface PasswordReset {
  /** @maxLength 1000 */
  password: string;
  /**
     * @minLength 1
     * @maxLength 200
     */
  token: string;
}

/**
 * A letter of intent or a licence. `list_reason` is asked for where a name is on a list.
 */
export interface PermitWrite {
  end_country: string;
  /**
     * @minLength 1
     * @maxLength 2000
     */
  end_use: string;
  /**
     * @minLength 1
     * @maxLength 300
     */
  end_user: string;
  /**
     * @minLength 1
     * @maxLength 200
     */
  issuer: string;
  kind: PermitKind;
  /** @maxLength 2000 */
  list_reason?: string;
  /**
     * @minLength 1
     * @maxLength 80
     */
  number: string;
  organization_id: string;
  valid_from: string;
  valid_until: string;
  /** @minimum 0 */
  version: number;
}

/**
 * A share in what is sold.
 */
export interface RoyaltyInput {
  /** @maxLength 300 */
  base: string;
  cap_minor: number | null;
  minimum_minor: number | null;
  percent: string;
  report: Report;
  years: number | null;
}

/**
 * How it is paid. Amounts are in the contract's currency.
 */
export interface PlanInput {
  equity: EquityInput | null;
  form: PlanForm | null;
  /** @maxItems 40 */
  rows: PlanRow[];
  royalty: RoyaltyInput | null;
}

/**
 * How a person wishes to hear of one group.
 */
export interface Preference {
  group: Group;
  in_app: boolean;
  mail: MailMode;
}

/**
 * A person's choices for every group.
 */
export interface Preferences {
  /** @maxItems 8 */
  items: Preference[];
}

export type ProfilePatchLocale = typeof ProfilePatchLocale[keyof typeof ProfilePatchLocale];


export const ProfilePatchLocale = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * What people may change about themselves; what is left out stays.
 */
export interface ProfilePatch {
  locale?: ProfilePatchLocale;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name?: string;
  /** @maxLength 64 */
  time_zone?: string;
}

/**
 * How many published listings have vectors of the embedder in use.
 */
export interface Progress {
  embedded: number;
  embedder: string | null;
  total: number;
}

/**
 * Where a project stands. `version` is the one the editor saw.
 */
export interface ProjectPatch {
  /** @maxLength 1000 */
  note?: string;
  status?: ProjectStatus;
  version: number;
}

/**
 * An opened proposal, whole.
 */
export interface ProposalRead {
  content: ProposalContent | null;
  damaged: boolean;
  id: string;
  organization_id: string;
  organization_name: string;
  quote: Money | null;
  sha256: string;
  submitted_at: string;
  title: string;
}

/**
 * A whole proposal, to be sealed.
 */
export interface ProposalSubmit {
  content: ProposalContent;
  organization_id: string;
}

/**
 * Some words with how often they were searched for, and how much was found the last time.
 */
export interface QueryRead {
  asked: number;
  found: number;
  kind: string;
  lang: string;
  text: string;
}

/**
 * One week from its Monday: all searches, those that found nothing, the words of either.
 *
 * `previous` and `next` are the Mondays of the neighbouring weeks that can be read.
 */
export interface QueryWeek {
  monday: string;
  next: string | null;
  nothing: QueryRead[];
  previous: string | null;
  searches: number;
  top: QueryRead[];
  without_result: number;
}

/**
 * Something that the posted text leaves open.
 */
export interface QuestionCreate {
  /**
     * @minLength 5
     * @maxLength 1000
     */
  text: string;
}

/**
 * A question and its answer. Nobody learns who asked; `mine` is for the asker alone.
 */
export interface QuestionRead {
  answer: string;
  answered_at: string | null;
  asked_at: string;
  id: string;
  mine: boolean;
  text: string;
}

/**
 * What one member gave a proposal.
 */
export interface SheetPoints {
  kind: ExpertKind;
  number: number;
  points: number;
}

/**
 * A proposal's place. `parted_by` tells what parts it from the one above.
 */
export interface RankedRead {
  highest: number;
  lowest: number;
  mean: number;
  median: number;
  organization_id: string;
  organization_name: string;
  parted_by: string | null;
  place: number;
  proposal_id: string;
  quote: Money | null;
  sheets: SheetPoints[];
  technical: number;
  title: string;
}

/**
 * The ranking as it was frozen.
 */
export interface RankingRead {
  ranked_at: string;
  rows: RankedRead[];
  sha256: string;
}

/**
 * The readiness level asked for against the one offered.
 */
export interface Readiness {
  offered: number | null;
  required: number | null;
  verdict: string;
}

export type ReadingLocale = typeof ReadingLocale[keyof typeof ReadingLocale] | null;


export const ReadingLocale = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * A text to look for figures in; without `locale` its way of writing decimals is guessed.
 */
export interface Reading {
  locale?: ReadingLocale;
  /** @maxLength 100000 */
  text: string;
}

/**
 * A term of the challenge that met one of the achievement.
 */
export interface Term {
  achievement: string;
  basis: string;
  challenge: string;
}

/**
 * Why the two were put together, in short, as it was found last.
 */
export interface Reasons {
  fields: string[];
  indicators: Partial<Record<'met' | 'near' | 'not_met' | 'unknown', number>>;
  languages: [string, string] | null;
  terms: Term[];
  trl: Readiness | null;
}

export type RegistrationLocale = typeof RegistrationLocale[keyof typeof RegistrationLocale];


export const RegistrationLocale = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * A new account.
 */
export interface Registration {
  /** @maxLength 254 */
  email: string;
  locale?: RegistrationLocale;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
  /** @maxLength 1000 */
  password: string;
  /** @maxLength 64 */
  time_zone?: string;
}

/**
 * What the registering office wrote; its amounts are its own, whatever was signed.
 */
export interface RegistrationWrite {
  /**
     * @minimum 0
     * @maximum 1000000000000000
     */
  amount_minor: number;
  certificate_id?: string | null;
  day: string;
  /**
     * @minLength 1
     * @maxLength 60
     */
  number: string;
  /**
     * @minLength 1
     * @maxLength 200
     */
  office: string;
  /**
     * @minimum 0
     * @maximum 1000000000000000
     */
  technology_minor: number;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * The achievement as it was when the relay began; `findable` where the reader finds it.
 */
export interface RelayAchievementRef {
  findable: boolean;
  id: string;
  number: string | null;
  title: string;
  title_lang: string | null;
}

/**
 * The two ways of an offshore relay.
 */
export type BackendRelaysModelsMode = typeof BackendRelaysModelsMode[keyof typeof BackendRelaysModelsMode];


export const BackendRelaysModelsMode = {
  local_registration: 'local_registration',
  remote_incubation: 'remote_incubation',
} as const;

/**
 * One of the people who carry the project; `joins` when they move with it.
 */
export interface RelayTeamMember {
  joins: boolean;
  lead: boolean;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
  /** @maxLength 100 */
  role: string;
}

/**
 * A bundle of team, achievement and project, and the desks that are to pass it on.
 *
 * `partner_id` names who takes the technology over abroad, where an end of the way lies there.
 */
export interface RelayCreate {
  achievement_id: string;
  incubator_id: string;
  mode: BackendRelaysModelsMode;
  partner_id?: string | null;
  receiving_node_id: string;
  sending_node_id: string;
  summaries?: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  /**
     * @minItems 1
     * @maxItems 30
     */
  team: RelayTeamMember[];
  titles: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
}

export type RelayEventReadData = { [key: string]: unknown };

/**
 * What the timeline tells.
 */
export type BackendRelaysModelsEventKind = typeof BackendRelaysModelsEventKind[keyof typeof BackendRelaysModelsEventKind];


export const BackendRelaysModelsEventKind = {
  opened: 'opened',
  step: 'step',
  team: 'team',
  milestone: 'milestone',
  reported: 'reported',
  decided: 'decided',
  evidence: 'evidence',
  year: 'year',
} as const;

/**
 * Somebody who did something in a relay.
 */
export interface RelayPerson {
  id: string;
  name: string;
}

/**
 * For whom somebody speaks in a relay.
 */
export type BackendRelaysModelsSide = typeof BackendRelaysModelsSide[keyof typeof BackendRelaysModelsSide];


export const BackendRelaysModelsSide = {
  team: 'team',
  incubator: 'incubator',
  sender: 'sender',
  receiver: 'receiver',
} as const;

/**
 * One entry of the timeline; what `data` holds depends on the kind.
 */
export interface RelayEventRead {
  at: string;
  data: RelayEventReadData;
  id: string;
  kind: BackendRelaysModelsEventKind;
  person: RelayPerson | null;
  side: BackendRelaysModelsSide | null;
}

/**
 * What a piece of evidence shows.
 */
export type BackendRelaysModelsEvidenceKind = typeof BackendRelaysModelsEvidenceKind[keyof typeof BackendRelaysModelsEvidenceKind];


export const BackendRelaysModelsEvidenceKind = {
  milestone: 'milestone',
  registration: 'registration',
  site: 'site',
  tax: 'tax',
  contract: 'contract',
  other: 'other',
} as const;

/**
 * A paper or a fact that shows how far the project is.
 */
export interface RelayEvidenceCreate {
  file_id?: string | null;
  happened_on?: string | null;
  kind: BackendRelaysModelsEvidenceKind;
  /**
     * @minLength 1
     * @maxLength 1000
     */
  text: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * A short-lived address of a file.
 */
export interface RelayEvidenceLink {
  url: string;
}

/**
 * A piece of evidence; `file_name` where it has a file.
 */
export interface RelayEvidenceRead {
  added_at: string;
  added_by: RelayPerson | null;
  file_name: string | null;
  file_size: number | null;
  happened_on: string | null;
  id: string;
  kind: BackendRelaysModelsEvidenceKind;
  milestone_id: string | null;
  text: string;
}

/**
 * Something to reach by a day.
 */
export interface RelayMilestoneCreate {
  planned_on: string;
  /**
     * @minLength 1
     * @maxLength 300
     */
  title: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * What was decided of a milestone.
 */
export type Verdict = typeof Verdict[keyof typeof Verdict];


export const Verdict = {
  met: 'met',
  missed: 'missed',
  waived: 'waived',
} as const;

/**
 * Whether a milestone counts as met; what was missed or waived needs a comment.
 */
export interface RelayMilestoneDecision {
  /** @maxLength 2000 */
  comment?: string;
  verdict: Verdict;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * A milestone with its report, its evidence and what was decided.
 */
export interface RelayMilestoneRead {
  comment: string;
  decided_at: string | null;
  decided_by: RelayPerson | null;
  id: string;
  late: boolean;
  planned_on: string;
  report: string;
  reported_at: string | null;
  reported_by: RelayPerson | null;
  title: string;
  verdict: Verdict | null;
}

/**
 * What was reached, with a file that shows it where there is one.
 */
export interface RelayMilestoneReport {
  file_id?: string | null;
  /**
     * @minLength 1
     * @maxLength 2000
     */
  report: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * The organisation whose achievement is on its way.
 */
export interface RelayOwnerRead {
  country: string;
  id: string;
  name: string;
  name_lang: string | null;
}

/**
 * A node on a relay's way.
 */
export interface RelayPlaceRead {
  city: string;
  country: string;
  id: string;
  name: string;
  slug: string;
}

/**
 * What somebody may do with a relay besides its steps.
 */
export type BackendRelaysLifecycleMay = typeof BackendRelaysLifecycleMay[keyof typeof BackendRelaysLifecycleMay];


export const BackendRelaysLifecycleMay = {
  set_team: 'set_team',
  plan: 'plan',
  report: 'report',
  decide: 'decide',
  add_evidence: 'add_evidence',
  report_year: 'report_year',
} as const;

/**
 * Where a relay stands; `lifecycle.PATHS` has the order of each mode.
 */
export type BackendRelaysModelsStage = typeof BackendRelaysModelsStage[keyof typeof BackendRelaysModelsStage];


export const BackendRelaysModelsStage = {
  scouted: 'scouted',
  screened: 'screened',
  admitted: 'admitted',
  incubating: 'incubating',
  graduation: 'graduation',
  handover: 'handover',
  landing: 'landing',
  landed: 'landed',
  accelerating: 'accelerating',
  tracked: 'tracked',
  completed: 'completed',
  withdrawn: 'withdrawn',
  failed: 'failed',
  elsewhere: 'elsewhere',
} as const;

/**
 * A relay on the board or in a row; `waits_for` is whose turn it is.
 */
export interface RelaySummary {
  allowed_actions: BackendRelaysLifecycleAction[];
  barred_actions: BarredRelayStep[];
  due_on: string | null;
  ended_at: string | null;
  id: string;
  incubator: RelayPlaceRead;
  may: BackendRelaysLifecycleMay[];
  milestones_met: number;
  milestones_total: number;
  mode: BackendRelaysModelsMode;
  my_sides: BackendRelaysModelsSide[];
  my_turn: boolean;
  number: string;
  opened_at: string;
  overdue: boolean;
  owner: RelayOwnerRead;
  receiving: RelayPlaceRead;
  sending: RelayPlaceRead;
  stage: BackendRelaysModelsStage;
  stage_since: string;
  title: string;
  title_lang: string | null;
  version: number;
  waits_for: BackendRelaysModelsSide[];
}

/**
 * A column of the board.
 */
export interface RelayStageTally {
  count: number;
  overdue: number;
}

/**
 * A page of relays; `stages` counts all that the filters besides the stage leave.
 */
export interface RelayPage {
  items: RelaySummary[];
  page: number;
  size: number;
  stages: Partial<Record<BackendRelaysModelsStage, RelayStageTally>>;
  total: number;
}

/**
 * A year after landing: due on its day, with figures once they are told.
 */
export interface RelayYearRead {
  alive: boolean | null;
  due_on: string;
  jobs: number | null;
  note: string;
  reported_at: string | null;
  reported_by: RelayPerson | null;
  revenue: Money | null;
  tax: Money | null;
  year: number;
}

/**
 * A relay's page. `path` are the stages of its mode.
 */
export interface RelayRead {
  accelerates_until: string | null;
  accepted_at: string | null;
  accepted_by: RelayPerson | null;
  achievement: RelayAchievementRef;
  allowed_actions: BackendRelaysLifecycleAction[];
  barred_actions: BarredRelayStep[];
  comment: string;
  company: string;
  company_code: string;
  due_on: string | null;
  ended_at: string | null;
  ended_from: BackendRelaysModelsStage | null;
  evidence: RelayEvidenceRead[];
  graduates_on: string | null;
  id: string;
  incubator: RelayPlaceRead;
  landed_elsewhere: string;
  landed_on: string | null;
  landing_site: string;
  may: BackendRelaysLifecycleMay[];
  mentor: string;
  milestones: RelayMilestoneRead[];
  milestones_met: number;
  milestones_total: number;
  mode: BackendRelaysModelsMode;
  my_sides: BackendRelaysModelsSide[];
  my_turn: boolean;
  number: string;
  offered_by: RelayPerson | null;
  opened_at: string;
  overdue: boolean;
  owner: RelayOwnerRead;
  partner: RelayOwnerRead | null;
  path: BackendRelaysModelsStage[];
  proposed_by: RelayPerson | null;
  receiving: RelayPlaceRead;
  registered_on: string | null;
  sending: RelayPlaceRead;
  site: string;
  stage: BackendRelaysModelsStage;
  stage_since: string;
  summary: string;
  summary_lang: string | null;
  team: RelayTeamMember[];
  title: string;
  title_lang: string | null;
  version: number;
  waits_for: BackendRelaysModelsSide[];
  years: RelayYearRead[];
}

/**
 * A step. What must be said with it depends on the action; the rest is left out.
 */
export interface RelayStep {
  accelerates_until?: string | null;
  action: BackendRelaysLifecycleAction;
  /** @maxLength 2000 */
  comment?: string;
  /** @maxLength 200 */
  company?: string;
  /** @maxLength 60 */
  company_code?: string;
  graduates_on?: string | null;
  landed_on?: string | null;
  /** @maxLength 300 */
  landing_site?: string;
  /** @maxLength 200 */
  mentor?: string;
  /** @maxLength 200 */
  place?: string;
  registered_on?: string | null;
  /** @maxLength 300 */
  site?: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * Who carries the project from now on.
 */
export interface RelayTeamChange {
  /**
     * @minItems 1
     * @maxItems 30
     */
  team: RelayTeamMember[];
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * The figures of one year after landing.
 */
export interface RelayYearWrite {
  alive: boolean;
  /**
     * @minimum 0
     * @maximum 1000000
     */
  jobs?: number;
  /** @maxLength 2000 */
  note?: string;
  revenue?: Money;
  tax?: Money;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * Which share is released; the second release opens.
 */
export interface ReleaseWrite {
  holder: Holder;
}

/**
 * A challenge under review in a list.
 */
export interface ReviewLine {
  challenge_id: string;
  proposals: number;
  seats: number;
  seats_done: number;
  seats_late: number;
  stage: BackendCoursesModelsStage;
  stage_since: string;
  title: string;
  title_lang: string | null;
}

/**
 * The review of a challenge, for its sponsor and the desk.
 */
export interface ReviewRead {
  allowed_actions: BackendCoursesLifecycleAction[];
  awards: AwardRead[];
  barred_actions: BarredReviewStep[];
  blind_default: boolean;
  can_check: boolean;
  can_draw: boolean;
  challenge_id: string;
  checks: CheckRead[];
  eligibility: string[];
  notice: NoticeBrief | null;
  panel: PanelRead | null;
  places: number;
  point_keys: string[];
  race: boolean;
  ranking: RankingRead | null;
  stage: BackendCoursesModelsStage;
  stage_since: string;
  title: string;
  title_lang: string | null;
  version: number;
}

export type ReviewStepAction = typeof ReviewStepAction[keyof typeof ReviewStepAction];


export const ReviewStepAction = {
  qualify: 'qualify',
  rank: 'rank',
  announce: 'announce',
  review_again: 'review_again',
  award: 'award',
} as const;

/**
 * A step of the review. Which fields it needs depends on the step.
 */
export interface ReviewStep {
  action: ReviewStepAction;
  /** @maxLength 2000 */
  comment?: string;
  fresh?: boolean;
  /** @maxItems 20 */
  proposals?: string[];
  /**
     * @minimum 0
     * @maximum 2147483647
     */
  version: number;
}

/**
 * Why a permit does not hold any more.
 */
export interface Revocation {
  /** @maxLength 4000 */
  reason: string;
  /** @minimum 0 */
  version: number;
}

/**
 * Whose suggestion it is: the owner's of one of the two listings, or the node's.
 */
export type Role = typeof Role[keyof typeof Role];


export const Role = {
  challenge: 'challenge',
  achievement: 'achievement',
  manager: 'manager',
} as const;

/**
 * The text that sets it: its name by language, the article, where it can be read.
 */
export interface RuleSourceInput {
  /** @maxLength 300 */
  address: string;
  /** @maxLength 60 */
  article: string;
  names: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
}

/**
 * A new version of the rules on one matter in one place; earlier ones stay to be read.
 */
export interface RuleSetCreate {
  basis: Basis;
  country?: string;
  effective_from: string;
  effective_to?: string | null;
  region?: string;
  remarks?: Partial<Record<'zh' | 'en' | 'ru' | 'kk' | 'uz' | 'fa' | 'ar' | 'tr', string>>;
  source: RuleSourceInput;
  standing?: Standing;
  terms: DistributionTerms | NoticeTerms | RightsGrantTerms | PanelTerms | ConflictTerms | IntegrityTerms | AdvanceTerms | ApprovalTerms;
}

/**
 * The last day on which a version is in force.
 */
export interface RuleSetEnd {
  effective_to: string;
}

/**
 * All versions, the newest first within a place; and whether the reader may add one.
 */
export interface RuleSetList {
  can_add: boolean;
  items: RuleSetRead[];
}

export type SavedQuestionBountyItem = typeof SavedQuestionBountyItem[keyof typeof SavedQuestionBountyItem];


export const SavedQuestionBountyItem = {
  negotiable: 'negotiable',
  under_100k: 'under_100k',
  '100k_500k': '100k_500k',
  '500k_1m': '500k_1m',
  over_1m: 'over_1m',
} as const;

export type SavedQuestionContentLangItem = typeof SavedQuestionContentLangItem[keyof typeof SavedQuestionContentLangItem];


export const SavedQuestionContentLangItem = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

export type SavedQuestionDeadlineItem = typeof SavedQuestionDeadlineItem[keyof typeof SavedQuestionDeadlineItem];


export const SavedQuestionDeadlineItem = {
  open: 'open',
  closing: 'closing',
  closed: 'closed',
  none: 'none',
} as const;

/**
 * The words and filters of a list; each side of the market has some of its own.
 */
export interface SavedQuestion {
  /** @maxItems 50 */
  bounty: SavedQuestionBountyItem[];
  /** @maxItems 50 */
  content_lang: SavedQuestionContentLangItem[];
  /**
     * @maxItems 50
     * @items.maxLength 2
     */
  country: string[];
  /** @maxItems 50 */
  deadline: SavedQuestionDeadlineItem[];
  /**
     * @maxItems 50
     * @items.maxLength 80
     */
  field: string[];
  /** @maxItems 50 */
  mode: BackendAchievementsSchemasMode[];
  /**
     * @maxItems 50
     * @items.maxLength 80
     * @items.pattern ^[a-z0-9]+(-[a-z0-9]+)*$
     */
  node: string[];
  /** @maxItems 50 */
  organization: string[];
  /** @maxItems 50 */
  organization_kind: OrganizationKind[];
  /** @maxItems 50 */
  price_kind: PriceKind[];
  /** @maxLength 200 */
  q: string;
  /**
     * @maxItems 50
     * @items.maxLength 6
     */
  region: string[];
  /** @pattern ^[+-]?(relevance|date|trl|price|bounty|deadline)$ */
  sort: string;
  trl_max: number | null;
  trl_min: number | null;
}

export type SavedSearchCreateLang = typeof SavedSearchCreateLang[keyof typeof SavedSearchCreateLang];


export const SavedSearchCreateLang = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * A search to keep, and when to hear of what is new.
 */
export interface SavedSearchCreate {
  frequency?: Frequency;
  kind: ListingKind;
  lang: SavedSearchCreateLang;
  /**
     * @minLength 1
     * @maxLength 80
     */
  name: string;
  question: SavedQuestion;
}

export type SavedSearchReadLang = typeof SavedSearchReadLang[keyof typeof SavedSearchReadLang];


export const SavedSearchReadLang = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * A saved search of the reader's own; `told` counts the listings it told of so far.
 */
export interface SavedSearchRead {
  created_at: string;
  frequency: Frequency;
  id: string;
  kind: ListingKind;
  lang: SavedSearchReadLang;
  last_told_at: string | null;
  name: string;
  question: SavedQuestion;
  told: number;
  version: number;
}

/**
 * A page of the reader's saved searches; at most `most` may be kept.
 */
export interface SavedSearchPage {
  items: SavedSearchRead[];
  most: number;
  page: number;
  size: number;
  total: number;
}

export type SavedSearchPatchLang = typeof SavedSearchPatchLang[keyof typeof SavedSearchPatchLang];


export const SavedSearchPatchLang = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

/**
 * Only the fields that are sent change; `version` is the one seen.
 */
export interface SavedSearchPatch {
  frequency?: Frequency;
  lang?: SavedSearchPatchLang;
  /**
     * @minLength 1
     * @maxLength 80
     */
  name?: string;
  question?: SavedQuestion;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * A line of the evaluator's list.
 */
export interface SeatBrief {
  begun: number;
  challenge_id: string;
  due: string | null;
  id: string;
  kind: ExpertKind;
  late: boolean;
  proposals: number;
  running: boolean;
  state: SeatState;
  title: string;
  title_lang: string | null;
}

/**
 * Something that keeps the sheets from being handed in.
 */
export interface SheetLack {
  code: string;
  pointer: string;
}

/**
 * One member's sheet on one proposal. `label` is its name on the panel.
 */
export interface SheetRead {
  comment: string;
  content: ProposalContent | null;
  label: string;
  lacks: SheetLack[];
  marks: MarkWrite[];
  organization_name: string | null;
  points: number;
  proposal_id: string;
  reachable: number;
  saved_at: string | null;
  title: string | null;
  version: number;
}

/**
 * The evaluator's room. Until the declaration nothing of the proposals is shown.
 */
export interface SeatRead {
  allowed_actions: BackendReviewsLifecycleAction[];
  barred_actions: BarredSeatStep[];
  begun: number;
  blind: boolean;
  challenge_id: string;
  comment_below: number;
  criteria: Criterion[];
  declare_by: string;
  due: string | null;
  id: string;
  kind: ExpertKind;
  late: boolean;
  number: number;
  original_lang: string;
  parties: string[];
  proposals: number;
  reason: string;
  running: boolean;
  score_by: string;
  sheets: SheetRead[];
  state: SeatState;
  ties: TieRead[];
  title: string;
  title_lang: string | null;
  version: number;
  zone: string;
}

export type SeatStepAction = typeof SeatStepAction[keyof typeof SeatStepAction];


export const SeatStepAction = {
  declare: 'declare',
  submit: 'submit',
  recuse: 'recuse',
  void: 'void',
} as const;

/**
 * A step with a seat.
 */
export interface SeatStep {
  action: SeatStepAction;
  confirmed?: boolean;
  /** @maxLength 2000 */
  reason?: string;
  /**
     * @minimum 0
     * @maximum 2147483647
     */
  version: number;
}

/**
 * A sheet as it stands; it may lack anything until it is handed in.
 */
export interface SheetWrite {
  /** @maxLength 2000 */
  comment?: string;
  /** @maxItems 20 */
  marks: MarkWrite[];
  /**
     * @minimum 0
     * @maximum 2147483647
     */
  version: number;
}

/**
 * One of a person's own sign-ins.
 */
export interface SignInRead {
  created_at: string;
  current: boolean;
  expires_at: string;
  id: string;
  user_agent: string;
}

/**
 * A signature, with the upload that shows it.
 */
export interface SignatureCreate {
  day: string;
  file_id: string;
  party: Signer;
  /**
     * @minLength 1
     * @maxLength 100
     */
  signatory: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * Listings of one kind about the same, nearest first; `degraded` as in matches.
 */
export interface Similar {
  degraded: boolean;
  items: ListingSummary[];
}

/**
 * The receipt, once with the key to the bidder's own copy; it is kept nowhere else.
 */
export interface SubmissionRead {
  copy_key: string;
  sha256: string;
  submitted_at: string;
}

/**
 * A step somebody takes, or the clock.
 */
export type BackendSuggestionsLifecycleAction = typeof BackendSuggestionsLifecycleAction[keyof typeof BackendSuggestionsLifecycleAction];


export const BackendSuggestionsLifecycleAction = {
  accept: 'accept',
  decline: 'decline',
  snooze: 'snooze',
  assign: 'assign',
  reopen: 'reopen',
  wake: 'wake',
  close: 'close',
  revive: 'revive',
} as const;

/**
 * What one side has answered so far.
 */
export type SuggestionState = typeof SuggestionState[keyof typeof SuggestionState];


export const SuggestionState = {
  new: 'new',
  assigned: 'assigned',
  snoozed: 'snoozed',
  accepted: 'accepted',
  declined: 'declined',
  closed: 'closed',
} as const;

/**
 * A pair as the reader's side sees it.
 *
 * `challenge` and `achievement` are absent where a listing has left the market. Owners learn of
 * the other side's answer only when it is yes; the node sees both sides' states.
 */
export interface SuggestionRead {
  achievement: ListingSummary | null;
  allowed_actions: BackendSuggestionsLifecycleAction[];
  assigned_to: Assignee | null;
  can_score: boolean;
  challenge: ListingSummary | null;
  closed_because: ClosedBecause | null;
  comment: string;
  contact: Contact | null;
  decided_at: string | null;
  decline_reason: DeclineReason | null;
  found_at: string;
  human_score: number | null;
  id: string;
  listing_id: string;
  lowered_by: DeclineReason[];
  other_accepted: boolean;
  pair_id: string;
  paired_at: string | null;
  reasons: Reasons;
  role: Role;
  score: number;
  sides: Partial<Record<Role, SuggestionState>>;
  snoozed_until: string | null;
  state: SuggestionState;
  version: number;
}

/**
 * A page of the inbox; `states` counts all that the other filters leave.
 */
export interface SuggestionPage {
  items: SuggestionRead[];
  page: number;
  size: number;
  states: Partial<Record<SuggestionState, number>>;
  total: number;
}

/**
 * An answer. Declining asks for a reason, snoozing for a day, assigning for a person.
 */
export interface SuggestionStep {
  action: BackendSuggestionsLifecycleAction;
  /** @maxLength 2000 */
  comment?: string;
  person_id?: string | null;
  reason?: DeclineReason | null;
  until?: string | null;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * Something to be done.
 */
export interface TaskCreate {
  assignee_id?: string | null;
  due_on?: string | null;
  /**
     * @minLength 1
     * @maxLength 300
     */
  title: string;
}

/**
 * What is left out stays. A point of the due diligence is done with a `result`.
 */
export interface TaskPatch {
  assignee_id?: string | null;
  done?: boolean;
  due_on?: string | null;
  /** @maxLength 2000 */
  result?: string;
  /**
     * @minLength 1
     * @maxLength 300
     */
  title?: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * A task; `title` is empty for a point of the due diligence, which `check` names.
 */
export interface TaskRead {
  assignee: PersonRef | null;
  check: Check | null;
  created_at: string;
  created_by: PersonRef | null;
  done_at: string | null;
  done_by: PersonRef | null;
  due_on: string | null;
  id: string;
  may_change: boolean;
  overdue: boolean;
  result: string;
  title: string;
  version: number;
}

export type TermsInputLang = typeof TermsInputLang[keyof typeof TermsInputLang];


export const TermsInputLang = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
} as const;

/**
 * Everything that is agreed. A draft may lack whatever is still open.
 */
export interface TermsInput {
  amount: Money | null;
  broker: Broker | null;
  clauses: Partial<Record<Clause, string>>;
  ends_on: string | null;
  lang: TermsInputLang;
  /** @maxLength 200 */
  name: string;
  ownership: Ownership | null;
  /** @maxLength 2000 */
  ownership_note: string;
  parties: Partial<Record<Signer, PartyDetails>>;
  /** @maxItems 30 */
  patents: Patent[];
  /** @maxLength 200 */
  place: string;
  plan: PlanInput;
  starts_on: string | null;
  technology_amount: Money | null;
}

/**
 * The draft as it is from now on.
 */
export interface TermsChange {
  kind: ContractKind;
  terms: TermsInput;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * Ties declared anew, all of them; nothing else about the expert changes.
 */
export interface TiesWrite {
  /** @maxItems 40 */
  ties: ExpertTie[];
  /**
     * @minimum 0
     * @maximum 2147483647
     */
  version: number;
}

/**
 * One step; readers from outside see public steps without persons and comments.
 */
export interface TimelineRead {
  action: string;
  at: string;
  comment: string;
  field_comments: FieldComment[];
  has_snapshot: boolean;
  id: string;
  person: string | null;
  state: ListingState;
}

/**
 * The token of a mailed link.
 */
export interface TokenGiven {
  /**
     * @minLength 1
     * @maxLength 200
     */
  token: string;
}

/**
 * The patent office has the new owner.
 */
export interface TransferWrite {
  day: string;
  /**
     * @minLength 1
     * @maxLength 120
     */
  reference: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * How much is left to read.
 */
export interface Unread {
  unread: number;
}

/**
 * The token of a mailed link.
 */
export interface Unsubscribe {
  /** @maxLength 200 */
  token: string;
}

/**
 * The search that sends no more mail.
 */
export interface Unsubscribed {
  name: string;
}

/**
 * The words that contracts of a kind are offered, in one language.
 */
export interface Wording {
  clauses: ClauseWords[];
  kind: ContractKind;
  ownership: OwnershipWords[];
  ownership_default: string;
}

/**
 * An address under which the file can be fetched until `expires_at`.
 */
export interface BackendFilesSchemasFileLink {
  expires_at: string;
  url: string;
}

/**
 * A step in a listing's life; return, suspend and resume ask for a comment.
 */
export interface BackendListingsSchemasActionRequest {
  action: BackendListingsLifecycleAction;
  /** @maxLength 4000 */
  comment?: string;
  /** @maxItems 100 */
  field_comments?: FieldComment[];
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
}

/**
 * A signed address that opens a file for a few minutes.
 */
export interface BackendListingsSchemasFileLink {
  expires_in: number;
  url: string;
}

/**
 * A step of verification; `note` explains a rejection or revocation.
 */
export interface BackendOrganizationsSchemasActionRequest {
  action: BackendOrganizationsLifecycleAction;
  /** @maxLength 2000 */
  note?: string;
  version: number;
}

export type MatchesOfAchievementParams = {
/**
 * Only the match with this listing: id or number.
 */
other?: string | null;
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type MatchesOfChallengeParams = {
/**
 * Only the match with this listing: id or number.
 */
other?: string | null;
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type ListCasesParams = {
status?: ExportStatus | null;
/**
 * Only what waits for a person.
 */
waiting?: boolean;
/**
 * @maxLength 200
 */
q?: string;
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type CheckListsParams = {
/**
 * @minLength 2
 * @maxLength 300
 */
name: string;
organization?: string | null;
};

export type ReadWordingParams = {
kind: ContractKind;
/**
 * The language of the words.
 */
lang?: ReadWordingLang;
};

export type ReadWordingLang = typeof ReadWordingLang[keyof typeof ReadWordingLang];


export const ReadWordingLang = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
} as const;

export type DownloadContractParams = {
/**
 * Kind of file.
 */
form: DownloadContractForm;
/**
 * The language of the frame.
 */
lang: DownloadContractLang;
/**
 * A version; the draft without one.
 */
number?: number | null;
};

export type DownloadContractForm = typeof DownloadContractForm[keyof typeof DownloadContractForm];


export const DownloadContractForm = {
  pdf: 'pdf',
  docx: 'docx',
} as const;

export type DownloadContractLang = typeof DownloadContractLang[keyof typeof DownloadContractLang];


export const DownloadContractLang = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
} as const;

export type DownloadRegistrationFormParams = {
/**
 * The language of the items.
 */
lang: DownloadRegistrationFormLang;
};

export type DownloadRegistrationFormLang = typeof DownloadRegistrationFormLang[keyof typeof DownloadRegistrationFormLang];


export const DownloadRegistrationFormLang = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
} as const;

export type ListDealsParams = {
/**
 * @maxItems 7
 */
stage?: BackendDealsModelsStage[];
/**
 * A person, oneself, or nobody yet.
 */
manager?: string | 'me' | 'none' | null;
organization?: string | null;
/**
 * The suggested pair it began with.
 */
pair?: string | null;
/**
 * Whether the next action is.
 */
overdue?: boolean | null;
source?: Source | null;
/**
 * Under way, or ended.
 */
open?: boolean | null;
/**
 * Words of titles, names, numbers.
 * @maxLength 200
 */
q?: string;
sort?: ListDealsSort;
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type ListDealsSort = typeof ListDealsSort[keyof typeof ListDealsSort];


export const ListDealsSort = {
  due: 'due',
  '-opened': '-opened',
  value: 'value',
  stage_since: 'stage_since',
  number: 'number',
} as const;

export type ListMessagesParams = {
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type ListNotesParams = {
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type FindAchievementsParams = {
/**
 * @maxLength 200
 */
q?: string;
/**
 * @pattern ^[+-]?(relevance|date|trl|price)$
 */
sort?: string;
/**
 * @maxItems 50
 * @items.maxLength 80
 */
field?: string[];
/**
 * @maxItems 50
 * @items.maxLength 2
 */
country?: string[];
/**
 * @maxItems 50
 * @items.maxLength 6
 */
region?: string[];
/**
 * @maxItems 50
 * @items.maxLength 80
 * @items.pattern ^[a-z0-9]+(-[a-z0-9]+)*$
 */
node?: string[];
/**
 * @maxItems 50
 */
organization?: string[];
/**
 * @maxItems 50
 */
organization_kind?: OrganizationKind[];
trl_min?: number | null;
trl_max?: number | null;
/**
 * @maxItems 50
 */
content_lang?: FindAchievementsContentLangItem[];
/**
 * @maxItems 50
 */
mode?: BackendAchievementsSchemasMode[];
/**
 * @maxItems 50
 */
price_kind?: PriceKind[];
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type FindAchievementsContentLangItem = typeof FindAchievementsContentLangItem[keyof typeof FindAchievementsContentLangItem];


export const FindAchievementsContentLangItem = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

export type FindChallengesParams = {
/**
 * @maxLength 200
 */
q?: string;
/**
 * @pattern ^[+-]?(relevance|date|trl|price|bounty|deadline)$
 */
sort?: string;
/**
 * @maxItems 50
 * @items.maxLength 80
 */
field?: string[];
/**
 * @maxItems 50
 * @items.maxLength 2
 */
country?: string[];
/**
 * @maxItems 50
 * @items.maxLength 6
 */
region?: string[];
/**
 * @maxItems 50
 * @items.maxLength 80
 * @items.pattern ^[a-z0-9]+(-[a-z0-9]+)*$
 */
node?: string[];
/**
 * @maxItems 50
 */
organization?: string[];
/**
 * @maxItems 50
 */
organization_kind?: OrganizationKind[];
trl_min?: number | null;
trl_max?: number | null;
/**
 * @maxItems 50
 */
content_lang?: FindChallengesContentLangItem[];
/**
 * @maxItems 50
 */
bounty?: FindChallengesBountyItem[];
/**
 * @maxItems 50
 */
deadline?: FindChallengesDeadlineItem[];
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type FindChallengesContentLangItem = typeof FindChallengesContentLangItem[keyof typeof FindChallengesContentLangItem];


export const FindChallengesContentLangItem = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
  uz: 'uz',
  fa: 'fa',
  ar: 'ar',
  tr: 'tr',
} as const;

export type FindChallengesBountyItem = typeof FindChallengesBountyItem[keyof typeof FindChallengesBountyItem];


export const FindChallengesBountyItem = {
  negotiable: 'negotiable',
  under_100k: 'under_100k',
  '100k_500k': '100k_500k',
  '500k_1m': '500k_1m',
  over_1m: 'over_1m',
} as const;

export type FindChallengesDeadlineItem = typeof FindChallengesDeadlineItem[keyof typeof FindChallengesDeadlineItem];


export const FindChallengesDeadlineItem = {
  open: 'open',
  closing: 'closing',
  closed: 'closed',
  none: 'none',
} as const;

export type SuggestParams = {
/**
 * @maxLength 200
 */
q?: string;
kind?: ListingKind | null;
};

export type ContentParams = {
/**
 * @minimum 0
 * @maximum 1099511627776
 */
expires: number;
/**
 * @maxLength 100
 */
signature: string;
};

export type DownloadTemplateParams = {
kind: ListingKind;
};

export type ReadRowsParams = {
faulty?: boolean | null;
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type ListMineParams = {
organization_id?: string | null;
kind?: ListingKind | null;
state?: ListingState | null;
expiring?: boolean;
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type ListWaitingParams = {
stage?: ListWaitingStage;
kind?: ListingKind | null;
overdue?: boolean;
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type ListWaitingStage = typeof ListWaitingStage[keyof typeof ListWaitingStage] | null;


export const ListWaitingStage = {
  organization: 'organization',
  node: 'node',
} as const;

export type DetachParams = {
/**
 * @minimum 1
 */
version: number;
};

export type CompareParams = {
since?: string | null;
until?: string | null;
};

export type ListMetricsParams = {
/**
 * @maxItems 20
 * @items.minimum 1
 * @items.maximum 99
 */
table?: number[];
};

export type ListProjectsParams = {
/**
 * @maxItems 99
 * @items.minimum 1
 * @items.maximum 99
 */
box?: number[];
/**
 * @maxItems 20
 * @items.minLength 1
 * @items.maxLength 40
 */
zone?: string[];
/**
 * @maxItems 20
 */
status?: ProjectStatus[];
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type ListNodesParams = {
managed?: boolean;
};

export type ListNoticesParams = {
/**
 * @maxItems 5
 */
state?: NoticeState[];
kind?: NoticeKind | null;
/**
 * Words of titles, or a number.
 * @maxLength 200
 */
q?: string;
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type PreviewNoticeParams = {
kind: NoticeKind;
subject: string;
/**
 * More than the rule asks for.
 */
days?: number | null;
};

export type DownloadNoticeParams = {
/**
 * Kind of file.
 */
form: DownloadNoticeForm;
/**
 * The language of the frame.
 */
lang: DownloadNoticeLang;
};

export type DownloadNoticeForm = typeof DownloadNoticeForm[keyof typeof DownloadNoticeForm];


export const DownloadNoticeForm = {
  pdf: 'pdf',
  docx: 'docx',
} as const;

export type DownloadNoticeLang = typeof DownloadNoticeLang[keyof typeof DownloadNoticeLang];


export const DownloadNoticeLang = {
  zh: 'zh',
  en: 'en',
  ru: 'ru',
} as const;

export type ListNotificationsParams = {
/**
 * Only what was not read yet.
 */
unread?: boolean;
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type ListOrganizationsParams = {
/**
 * @maxLength 200
 */
q?: string;
mine?: boolean;
state?: VerificationState[];
kind?: OrganizationKind[];
country?: string[];
region?: string[];
node?: string[];
deciding?: boolean;
due?: boolean;
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type ReadBidParams = {
organization?: string | null;
};

export type ReadQueryWeekParams = {
/**
 * Any day of the week wanted.
 */
day?: string | null;
};

export type ListRelaysParams = {
/**
 * @maxItems 14
 */
stage?: BackendRelaysModelsStage[];
mode?: BackendRelaysModelsMode | null;
/**
 * One of the three desks.
 */
node?: string | null;
/**
 * Whether the next step is mine.
 */
my_turn?: boolean | null;
/**
 * Whether the next step is.
 */
overdue?: boolean | null;
/**
 * Under way, or ended.
 */
open?: boolean | null;
/**
 * Words of titles, names, numbers.
 * @maxLength 200
 */
q?: string;
sort?: ListRelaysSort;
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type ListRelaysSort = typeof ListRelaysSort[keyof typeof ListRelaysSort];


export const ListRelaysSort = {
  due: 'due',
  '-opened': '-opened',
  stage_since: 'stage_since',
  number: 'number',
} as const;

export type ReadDrawParams = {
round?: number | null;
};

export type ListRuleSetsParams = {
kind?: RuleKind | null;
};

export type ReadRuleInForceParams = {
kind: RuleKind;
country?: string;
region?: string;
on?: string | null;
};

export type ListSavedSearchesParams = {
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

export type ListSuggestionsParams = {
/**
 * Only pairs with this listing.
 */
listing?: string | null;
/**
 * @maxItems 6
 */
state?: SuggestionState[];
role?: Role | null;
/**
 * @minimum 1
 * @maximum 10000
 */
page?: number;
/**
 * @minimum 1
 * @maximum 100
 */
size?: number;
};

