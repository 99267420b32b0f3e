/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  CheckWrite,
  DrawRead,
  DrawWrite,
  Elimination,
  Outcomes,
  ReadDrawParams,
  ReviewLine,
  ReviewRead,
  ReviewStep,
  SeatBrief,
  SeatRead,
  SeatStep,
  SheetWrite
} from './silkbridge.schemas';

import { request } from '../client';


export const getListReviewsUrl = () => {




  return `/api/v1/reviews`
}

/**
 * Challenges whose review waits for my organisations or desks.
 * @summary List Reviews
 */
export const listReviews = async ( options?: Parameters<typeof request>[1]): Promise<ReviewLine[]> => {

  return request<ReviewLine[]>(getListReviewsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListSeatsUrl = () => {




  return `/api/v1/reviews/seats`
}

/**
 * My places on panels.
 * @summary List Seats
 */
export const listSeats = async ( options?: Parameters<typeof request>[1]): Promise<SeatBrief[]> => {

  return request<SeatBrief[]>(getListSeatsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadSeatUrl = (seatId: string,) => {




  return `/api/v1/reviews/seats/${seatId}`
}

/**
 * My place on a panel, with the proposals once I have declared.
 * @summary Read Seat
 */
export const readSeat = async (seatId: string, options?: Parameters<typeof request>[1]): Promise<SeatRead> => {

  return request<SeatRead>(getReadSeatUrl(seatId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getSaveSheetUrl = (seatId: string,
    proposalId: string,) => {




  return `/api/v1/reviews/seats/${seatId}/sheets/${proposalId}`
}

/**
 * Keep a sheet as it stands.
 * @summary Save Sheet
 */
export const saveSheet = async (seatId: string,
    proposalId: string,
    sheetWrite: SheetWrite, options?: Parameters<typeof request>[1]): Promise<SeatRead> => {

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
return request<SeatRead>(getSaveSheetUrl(seatId,proposalId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(sheetWrite)
  }
);}


export const getActOnSeatUrl = (seatId: string,) => {




  return `/api/v1/reviews/seats/${seatId}/steps`
}

/**
 * Declare, hand in, recuse oneself; as the desk, take the place back.
 * @summary Act On Seat
 */
export const actOnSeat = async (seatId: string,
    seatStep: SeatStep, options?: Parameters<typeof request>[1]): Promise<void> => {

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
return request<void>(getActOnSeatUrl(seatId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(seatStep)
  }
);}


export const getReadReviewUrl = (challengeId: string,) => {




  return `/api/v1/reviews/${challengeId}`
}

/**
 * The review of a challenge, for its sponsor and the desk.
 * @summary Read Review
 */
export const readReview = async (challengeId: string, options?: Parameters<typeof request>[1]): Promise<ReviewRead> => {

  return request<ReviewRead>(getReadReviewUrl(challengeId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getEliminateUrl = (challengeId: string,
    awardId: string,) => {




  return `/api/v1/reviews/${challengeId}/awards/${awardId}/elimination`
}

/**
 * Stop a winner at a gate of the race.
 * @summary Eliminate
 */
export const eliminate = async (challengeId: string,
    awardId: string,
    elimination: Elimination, options?: Parameters<typeof request>[1]): Promise<ReviewRead> => {

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
return request<ReviewRead>(getEliminateUrl(challengeId,awardId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(elimination)
  }
);}


export const getCheckProposalUrl = (challengeId: string,
    proposalId: string,) => {




  return `/api/v1/reviews/${challengeId}/checks/${proposalId}`
}

/**
 * Find a proposal qualified or not.
 * @summary Check Proposal
 */
export const checkProposal = async (challengeId: string,
    proposalId: string,
    checkWrite: CheckWrite, options?: Parameters<typeof request>[1]): Promise<ReviewRead> => {

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
return request<ReviewRead>(getCheckProposalUrl(challengeId,proposalId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(checkWrite)
  }
);}


export const getReadDrawUrl = (challengeId: string,
    params?: ReadDrawParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/reviews/${challengeId}/draw?${stringifiedParams}` : `/api/v1/reviews/${challengeId}/draw`
}

/**
 * The record of a draw, and the same draw made again from it.
 * @summary Read Draw
 */
export const readDraw = async (challengeId: string,
    params?: ReadDrawParams, options?: Parameters<typeof request>[1]): Promise<DrawRead> => {

  return request<DrawRead>(getReadDrawUrl(challengeId,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getDrawPanelUrl = (challengeId: string,) => {




  return `/api/v1/reviews/${challengeId}/draws`
}

/**
 * Draw the panel.
 * @summary Draw Panel
 */
export const drawPanel = async (challengeId: string,
    drawWrite: DrawWrite, options?: Parameters<typeof request>[1]): Promise<ReviewRead> => {

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
return request<ReviewRead>(getDrawPanelUrl(challengeId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(drawWrite)
  }
);}


export const getReadOutcomeUrl = (challengeId: string,) => {




  return `/api/v1/reviews/${challengeId}/outcome`
}

/**
 * What became of my own proposals.
 * @summary Read Outcome
 */
export const readOutcome = async (challengeId: string, options?: Parameters<typeof request>[1]): Promise<Outcomes> => {

  return request<Outcomes>(getReadOutcomeUrl(challengeId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getTakeReviewStepUrl = (challengeId: string,) => {




  return `/api/v1/reviews/${challengeId}/steps`
}

/**
 * Close the qualification or the review, choose, award, or review again.
 * @summary Take Review Step
 */
export const takeReviewStep = async (challengeId: string,
    reviewStep: ReviewStep, options?: Parameters<typeof request>[1]): Promise<ReviewRead> => {

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
return request<ReviewRead>(getTakeReviewStepUrl(challengeId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(reviewStep)
  }
);}


