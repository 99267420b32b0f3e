/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  BidRead,
  CopyRequest,
  DraftWrite,
  MyProposal,
  OpeningRead,
  PartyChoice,
  ProposalContent,
  ProposalRead,
  ProposalSubmit,
  ReadBidParams,
  ReleaseWrite,
  SubmissionRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getListMineUrl = () => {




  return `/api/v1/proposals`
}

/**
 * What my organisations write, have sealed, or had opened.
 * @summary List Mine
 */
export const listMine = async ( options?: Parameters<typeof request>[1]): Promise<MyProposal[]> => {

  return request<MyProposal[]>(getListMineUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadBidUrl = (challengeId: string,
    params?: ReadBidParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/proposals/${challengeId}?${stringifiedParams}` : `/api/v1/proposals/${challengeId}`
}

/**
 * My desk for a challenge.
 * @summary Read Bid
 */
export const readBid = async (challengeId: string,
    params?: ReadBidParams, options?: Parameters<typeof request>[1]): Promise<BidRead> => {

  return request<BidRead>(getReadBidUrl(challengeId,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getOpenCopyUrl = (challengeId: string,) => {




  return `/api/v1/proposals/${challengeId}/copies`
}

/**
 * My own copy of what was sealed, with the key that came with the receipt.
 * @summary Open Copy
 */
export const openCopy = async (challengeId: string,
    copyRequest: CopyRequest, options?: Parameters<typeof request>[1]): Promise<ProposalContent> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<ProposalContent>(getOpenCopyUrl(challengeId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(copyRequest)
  }
);}


export const getSaveDraftUrl = (challengeId: string,) => {




  return `/api/v1/proposals/${challengeId}/draft`
}

/**
 * Keep a draft; only the party's own people find it.
 * @summary Save Draft
 */
export const saveDraft = async (challengeId: string,
    draftWrite: DraftWrite, options?: Parameters<typeof request>[1]): Promise<BidRead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<BidRead>(getSaveDraftUrl(challengeId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(draftWrite)
  }
);}


export const getReadOpenedUrl = (challengeId: string,
    proposalId: string,) => {




  return `/api/v1/proposals/${challengeId}/opened/${proposalId}`
}

/**
 * An opened proposal.
 * @summary Read Opened
 */
export const readOpened = async (challengeId: string,
    proposalId: string, options?: Parameters<typeof request>[1]): Promise<ProposalRead> => {

  return request<ProposalRead>(getReadOpenedUrl(challengeId,proposalId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadOpeningUrl = (challengeId: string,) => {




  return `/api/v1/proposals/${challengeId}/opening`
}

/**
 * Who holds the shares, who released one, and after the opening its record.
 * @summary Read Opening
 */
export const readOpening = async (challengeId: string, options?: Parameters<typeof request>[1]): Promise<OpeningRead> => {

  return request<OpeningRead>(getReadOpeningUrl(challengeId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReleaseUrl = (challengeId: string,) => {




  return `/api/v1/proposals/${challengeId}/releases`
}

/**
 * Release a share of the key; the second one opens all proposals at once.
 * @summary Release
 */
export const release = async (challengeId: string,
    releaseWrite: ReleaseWrite, options?: Parameters<typeof request>[1]): Promise<OpeningRead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<OpeningRead>(getReleaseUrl(challengeId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(releaseWrite)
  }
);}


export const getSubmitUrl = (challengeId: string,) => {




  return `/api/v1/proposals/${challengeId}/submissions`
}

/**
 * Seal a proposal, in place of an earlier one, until the deadline.
 * @summary Submit
 */
export const submit = async (challengeId: string,
    proposalSubmit: ProposalSubmit, options?: Parameters<typeof request>[1]): Promise<SubmissionRead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<SubmissionRead>(getSubmitUrl(challengeId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(proposalSubmit)
  }
);}


export const getWithdrawUrl = (challengeId: string,) => {




  return `/api/v1/proposals/${challengeId}/withdrawals`
}

/**
 * Take a sealed proposal back, until the deadline.
 * @summary Withdraw
 */
export const withdraw = async (challengeId: string,
    partyChoice: PartyChoice, options?: Parameters<typeof request>[1]): Promise<BidRead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<BidRead>(getWithdrawUrl(challengeId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(partyChoice)
  }
);}


