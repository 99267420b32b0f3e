/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  DownloadNoticeParams,
  EvidenceLink,
  FollowNotice,
  ListNoticesParams,
  NoticeContent,
  NoticeCreate,
  NoticePage,
  NoticeRead,
  NoticeStep,
  ObjectionCreate,
  ObjectionRead,
  ObjectionStep,
  ObjectionWaiting,
  PreviewNoticeParams
} from './silkbridge.schemas';

import { request } from '../client';


export const getListNoticesUrl = (params?: ListNoticesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const explodeParameters = ["state"];

    if (Array.isArray(value) && explodeParameters.includes(key)) {
      value.forEach((v) => {
        normalizedParams.append(key, v === null ? 'null' : String(v));
      });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/notices?${stringifiedParams}` : `/api/v1/notices`
}

/**
 * Public notices, those that are open first.
 * @summary List Notices
 */
export const listNotices = async (params?: ListNoticesParams, options?: Parameters<typeof request>[1]): Promise<NoticePage> => {

  return request<NoticePage>(getListNoticesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPublishNoticeUrl = () => {




  return `/api/v1/notices`
}

/**
 * Publish; from then on nobody changes the text.
 * @summary Publish Notice
 */
export const publishNotice = async (noticeCreate: NoticeCreate, options?: Parameters<typeof request>[1]): Promise<NoticeRead> => {

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
return request<NoticeRead>(getPublishNoticeUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(noticeCreate)
  }
);}


export const getListWaitingUrl = () => {




  return `/api/v1/notices/objections`
}

/**
 * Objections that wait for my desk, the first due first.
 * @summary List Waiting
 */
export const listWaiting = async ( options?: Parameters<typeof request>[1]): Promise<ObjectionWaiting[]> => {

  return request<ObjectionWaiting[]>(getListWaitingUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPreviewNoticeUrl = (params: PreviewNoticeParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/notices/preview?${stringifiedParams}` : `/api/v1/notices/preview`
}

/**
 * What would be published now, and until when it would be open.
 * @summary Preview Notice
 */
export const previewNotice = async (params: PreviewNoticeParams, options?: Parameters<typeof request>[1]): Promise<NoticeContent> => {

  return request<NoticeContent>(getPreviewNoticeUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadNoticeUrl = (idOrNumber: string,) => {




  return `/api/v1/notices/${idOrNumber}`
}

/**
 * A notice by id or number, with its text, hash and timeline.
 * @summary Read Notice
 */
export const readNotice = async (idOrNumber: string, options?: Parameters<typeof request>[1]): Promise<NoticeRead> => {

  return request<NoticeRead>(getReadNoticeUrl(idOrNumber),
  {
    ...options,
    method: 'GET'


  }
);}


export const getDownloadNoticeUrl = (idOrNumber: string,
    params: DownloadNoticeParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/notices/${idOrNumber}/document?${stringifiedParams}` : `/api/v1/notices/${idOrNumber}/document`
}

/**
 * The notice as a file, with what became of it.
 * @summary Download Notice
 */
export const downloadNotice = async (idOrNumber: string,
    params: DownloadNoticeParams, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDownloadNoticeUrl(idOrNumber,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListObjectionsUrl = (idOrNumber: string,) => {




  return `/api/v1/notices/${idOrNumber}/objections`
}

/**
 * Objections to the notice, each as far as I may know it.
 * @summary List Objections
 */
export const listObjections = async (idOrNumber: string, options?: Parameters<typeof request>[1]): Promise<ObjectionRead[]> => {

  return request<ObjectionRead[]>(getListObjectionsUrl(idOrNumber),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadTextUrl = (idOrNumber: string,) => {




  return `/api/v1/notices/${idOrNumber}/text`
}

/**
 * The published text, letter by letter: its SHA-256 is the notice's hash.
 * @summary Read Text
 */
export const readText = async (idOrNumber: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getReadTextUrl(idOrNumber),
  {
    ...options,
    method: 'GET'


  }
);}


export const getFollowNoticeUrl = (noticeId: string,) => {




  return `/api/v1/notices/${noticeId}/following`
}

/**
 * Hear what becomes of the notice, or no more.
 * @summary Follow Notice
 */
export const followNotice = async (noticeId: string,
    followNoticeBody: FollowNotice, options?: Parameters<typeof request>[1]): Promise<NoticeRead> => {

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
return request<NoticeRead>(getFollowNoticeUrl(noticeId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(followNoticeBody)
  }
);}


export const getObjectToNoticeUrl = (noticeId: string,) => {




  return `/api/v1/notices/${noticeId}/objections`
}

/**
 * Object, with evidence; all objections are answered.
 * @summary Object To Notice
 */
export const objectToNotice = async (noticeId: string,
    objectionCreate: ObjectionCreate, options?: Parameters<typeof request>[1]): Promise<ObjectionRead[]> => {

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
return request<ObjectionRead[]>(getObjectToNoticeUrl(noticeId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(objectionCreate)
  }
);}


export const getLinkToEvidenceUrl = (noticeId: string,
    objectionId: string,
    fileId: string,) => {




  return `/api/v1/notices/${noticeId}/objections/${objectionId}/files/${fileId}`
}

/**
 * A short-lived address of a file of evidence, for the desk and the objector.
 * @summary Link To Evidence
 */
export const linkToEvidence = async (noticeId: string,
    objectionId: string,
    fileId: string, options?: Parameters<typeof request>[1]): Promise<EvidenceLink> => {

  return request<EvidenceLink>(getLinkToEvidenceUrl(noticeId,objectionId,fileId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getTakeObjectionStepUrl = (noticeId: string,
    objectionId: string,) => {




  return `/api/v1/notices/${noticeId}/objections/${objectionId}/steps`
}

/**
 * Note a hearing, dismiss, uphold, or take back; all objections are answered.
 * @summary Take Objection Step
 */
export const takeObjectionStep = async (noticeId: string,
    objectionId: string,
    objectionStep: ObjectionStep, options?: Parameters<typeof request>[1]): Promise<ObjectionRead[]> => {

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
return request<ObjectionRead[]>(getTakeObjectionStepUrl(noticeId,objectionId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(objectionStep)
  }
);}


export const getTakeNoticeStepUrl = (noticeId: string,) => {




  return `/api/v1/notices/${noticeId}/steps`
}

/**
 * Extend the period while an objection is open, or withdraw the notice.
 * @summary Take Notice Step
 */
export const takeNoticeStep = async (noticeId: string,
    noticeStep: NoticeStep, options?: Parameters<typeof request>[1]): Promise<NoticeRead> => {

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
return request<NoticeRead>(getTakeNoticeStepUrl(noticeId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(noticeStep)
  }
);}


