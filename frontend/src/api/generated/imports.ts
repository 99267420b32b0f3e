/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  BodyPreviewImportApiV1ImportsPost,
  CommitRequest,
  CommitResult,
  DownloadTemplateParams,
  ImportRead,
  PageImportRowRead,
  ReadRowsParams
} from './silkbridge.schemas';

import { request } from '../client';


export const getPreviewImportUrl = () => {




  return `/api/v1/imports`
}

/**
 * Read a file and show what it would bring. `mapping` is a JSON object field → column.
 * @summary Preview Import
 */
export const previewImport = async (bodyPreviewImportApiV1ImportsPost: BodyPreviewImportApiV1ImportsPost, options?: Parameters<typeof request>[1]): Promise<ImportRead> => {
    const formData = new FormData();
formData.append(`file`, bodyPreviewImportApiV1ImportsPost.file);
formData.append(`kind`, bodyPreviewImportApiV1ImportsPost.kind);
if(bodyPreviewImportApiV1ImportsPost.locale !== undefined) {
 formData.append(`locale`, bodyPreviewImportApiV1ImportsPost.locale);
 }
if(bodyPreviewImportApiV1ImportsPost.mapping !== undefined) {
 formData.append(`mapping`, bodyPreviewImportApiV1ImportsPost.mapping);
 }
formData.append(`organization_id`, bodyPreviewImportApiV1ImportsPost.organization_id);

  return request<ImportRead>(getPreviewImportUrl(),
  {
    ...options,
    method: 'POST'
    ,
    body: formData
  }
);}


export const getDownloadTemplateUrl = (params: DownloadTemplateParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/imports/template?${stringifiedParams}` : `/api/v1/imports/template`
}

/**
 * The spreadsheet to fill in.
 * @summary Download Template
 */
export const downloadTemplate = async (params: DownloadTemplateParams, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDownloadTemplateUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getDiscardImportUrl = (importId: string,) => {




  return `/api/v1/imports/${importId}`
}

/**
 * Throw a preview away.
 * @summary Discard Import
 */
export const discardImport = async (importId: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDiscardImportUrl(importId),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getReadImportUrl = (importId: string,) => {




  return `/api/v1/imports/${importId}`
}

/**
 * One import.
 * @summary Read Import
 */
export const readImport = async (importId: string, options?: Parameters<typeof request>[1]): Promise<ImportRead> => {

  return request<ImportRead>(getReadImportUrl(importId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getCommitImportUrl = (importId: string,) => {




  return `/api/v1/imports/${importId}/commit`
}

/**
 * Make drafts of the rows.
 * @summary Commit Import
 */
export const commitImport = async (importId: string,
    commitRequest: CommitRequest, options?: Parameters<typeof request>[1]): Promise<CommitResult> => {

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
return request<CommitResult>(getCommitImportUrl(importId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(commitRequest)
  }
);}


export const getReadRowsUrl = (importId: string,
    params?: ReadRowsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/imports/${importId}/rows?${stringifiedParams}` : `/api/v1/imports/${importId}/rows`
}

/**
 * The rows of an import, page by page.
 * @summary Read Rows
 */
export const readRows = async (importId: string,
    params?: ReadRowsParams, options?: Parameters<typeof request>[1]): Promise<PageImportRowRead> => {

  return request<PageImportRowRead>(getReadRowsUrl(importId,params),
  {
    ...options,
    method: 'GET'


  }
);}


