/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  BackendFilesSchemasFileLink,
  BodyUploadApiV1FilesPost,
  ContentParams,
  FileRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getUploadUrl = () => {




  return `/api/v1/files`
}

/**
 * Upload one file; it is kept for a day unless a record takes it into use.
 * @summary Upload
 */
export const upload = async (bodyUploadApiV1FilesPost: BodyUploadApiV1FilesPost, options?: Parameters<typeof request>[1]): Promise<FileRead> => {
    const formData = new FormData();
formData.append(`file`, bodyUploadApiV1FilesPost.file);

  return request<FileRead>(getUploadUrl(),
  {
    ...options,
    method: 'POST'
    ,
    body: formData
  }
);}


export const getDeleteFileUrl = (fileId: string,) => {




  return `/api/v1/files/${fileId}`
}

/**
 * Delete an upload of one's own that is not in use.
 * @summary Delete
 */
export const deleteFile = async (fileId: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDeleteFileUrl(fileId),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getContentUrl = (fileId: string,
    params: ContentParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/files/${fileId}/content?${stringifiedParams}` : `/api/v1/files/${fileId}/content`
}

/**
 * The bytes behind a signed address, always as a download.
 * @summary Content
 */
export const content = async (fileId: string,
    params: ContentParams, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getContentUrl(fileId,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getLinkUrl = (fileId: string,) => {




  return `/api/v1/files/${fileId}/link`
}

/**
 * A short-lived address of an upload of one's own.
 * @summary Link
 */
export const link = async (fileId: string, options?: Parameters<typeof request>[1]): Promise<BackendFilesSchemasFileLink> => {

  return request<BackendFilesSchemasFileLink>(getLinkUrl(fileId),
  {
    ...options,
    method: 'GET'


  }
);}


