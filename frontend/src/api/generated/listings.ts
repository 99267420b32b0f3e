/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  AttachmentPatch,
  AttachmentRead,
  AttachmentWrite,
  BackendListingsSchemasActionRequest,
  BackendListingsSchemasFileLink,
  CompareParams,
  ConfidentialRead,
  ConfidentialWrite,
  DetachParams,
  DiffRead,
  ListMineParams,
  ListWaitingParams,
  ListingRead,
  MyListingPage,
  PageReviewItem,
  TimelineRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getListMineUrl = (params?: ListMineParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/listings/mine?${stringifiedParams}` : `/api/v1/listings/mine`
}

/**
 * Listings of the organisations I write for; `expiring` leaves those that run out soon.
 * @summary List Mine
 */
export const listMine = async (params?: ListMineParams, options?: Parameters<typeof request>[1]): Promise<MyListingPage> => {

  return request<MyListingPage>(getListMineUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListWaitingUrl = (params?: ListWaitingParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/listings/review?${stringifiedParams}` : `/api/v1/listings/review`
}

/**
 * Listings that wait for my answer as a reviewer; `overdue` leaves those past their day.
 * @summary List Waiting
 */
export const listWaiting = async (params?: ListWaitingParams, options?: Parameters<typeof request>[1]): Promise<PageReviewItem> => {

  return request<PageReviewItem>(getListWaitingUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadListingUrl = (listingId: string,) => {




  return `/api/v1/listings/${listingId}`
}

/**
 * What a listing of either kind shares with the other: its state, owner, files, next steps.
 * @summary Read Listing
 */
export const readListing = async (listingId: string, options?: Parameters<typeof request>[1]): Promise<ListingRead> => {

  return request<ListingRead>(getReadListingUrl(listingId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getActUrl = (listingId: string,) => {




  return `/api/v1/listings/${listingId}/actions`
}

/**
 * Take a step in a listing's life.
 * @summary Act
 */
export const act = async (listingId: string,
    backendListingsSchemasActionRequest: BackendListingsSchemasActionRequest, options?: Parameters<typeof request>[1]): Promise<ListingRead> => {

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
return request<ListingRead>(getActUrl(listingId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(backendListingsSchemasActionRequest)
  }
);}


export const getAttachUrl = (listingId: string,) => {




  return `/api/v1/listings/${listingId}/attachments`
}

/**
 * Show a file with a draft.
 * @summary Attach
 */
export const attach = async (listingId: string,
    attachmentWrite: AttachmentWrite, options?: Parameters<typeof request>[1]): Promise<AttachmentRead[]> => {

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
return request<AttachmentRead[]>(getAttachUrl(listingId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(attachmentWrite)
  }
);}


export const getDetachUrl = (listingId: string,
    attachmentId: string,
    params: DetachParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/listings/${listingId}/attachments/${attachmentId}?${stringifiedParams}` : `/api/v1/listings/${listingId}/attachments/${attachmentId}`
}

/**
 * Take a file away from a draft.
 * @summary Detach
 */
export const detach = async (listingId: string,
    attachmentId: string,
    params: DetachParams, options?: Parameters<typeof request>[1]): Promise<AttachmentRead[]> => {

  return request<AttachmentRead[]>(getDetachUrl(listingId,attachmentId,params),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getPatchAttachmentUrl = (listingId: string,
    attachmentId: string,) => {




  return `/api/v1/listings/${listingId}/attachments/${attachmentId}`
}

/**
 * Change how a file is shown with a draft.
 * @summary Patch Attachment
 */
export const patchAttachment = async (listingId: string,
    attachmentId: string,
    attachmentPatch: AttachmentPatch, options?: Parameters<typeof request>[1]): Promise<AttachmentRead[]> => {

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
return request<AttachmentRead[]>(getPatchAttachmentUrl(listingId,attachmentId),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(attachmentPatch)
  }
);}


export const getLinkUrl = (listingId: string,
    attachmentId: string,) => {




  return `/api/v1/listings/${listingId}/attachments/${attachmentId}/link`
}

/**
 * A short-lived address of a file shown with a listing.
 * @summary Link
 */
export const link = async (listingId: string,
    attachmentId: string, options?: Parameters<typeof request>[1]): Promise<BackendListingsSchemasFileLink> => {

  return request<BackendListingsSchemasFileLink>(getLinkUrl(listingId,attachmentId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadConfidentialUrl = (listingId: string,) => {




  return `/api/v1/listings/${listingId}/confidential`
}

/**
 * The confidential section; every reading is recorded.
 * @summary Read Confidential
 */
export const readConfidential = async (listingId: string, options?: Parameters<typeof request>[1]): Promise<ConfidentialRead> => {

  return request<ConfidentialRead>(getReadConfidentialUrl(listingId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getWriteConfidentialUrl = (listingId: string,) => {




  return `/api/v1/listings/${listingId}/confidential`
}

/**
 * Replace the confidential section.
 * @summary Write Confidential
 */
export const writeConfidential = async (listingId: string,
    confidentialWrite: ConfidentialWrite, options?: Parameters<typeof request>[1]): Promise<ConfidentialRead> => {

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
return request<ConfidentialRead>(getWriteConfidentialUrl(listingId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(confidentialWrite)
  }
);}


export const getCompareUrl = (listingId: string,
    params?: CompareParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/listings/${listingId}/diff?${stringifiedParams}` : `/api/v1/listings/${listingId}/diff`
}

/**
 * What changed since the last submission, or between two steps of the timeline.
 * @summary Compare
 */
export const compare = async (listingId: string,
    params?: CompareParams, options?: Parameters<typeof request>[1]): Promise<DiffRead> => {

  return request<DiffRead>(getCompareUrl(listingId,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListStepsUrl = (listingId: string,) => {




  return `/api/v1/listings/${listingId}/timeline`
}

/**
 * The steps of a listing's life so far.
 * @summary List Steps
 */
export const listSteps = async (listingId: string, options?: Parameters<typeof request>[1]): Promise<TimelineRead[]> => {

  return request<TimelineRead[]>(getListStepsUrl(listingId),
  {
    ...options,
    method: 'GET'


  }
);}


