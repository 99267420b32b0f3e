/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  AnnouncementRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getReadAnnouncementUrl = (idOrNumber: string,) => {




  return `/api/v1/announcements/${idOrNumber}`
}

/**
 * What a deal has to announce before anybody signs, by the deal's id or number.
 * @summary Read Announcement
 */
export const readAnnouncement = async (idOrNumber: string, options?: Parameters<typeof request>[1]): Promise<AnnouncementRead> => {

  return request<AnnouncementRead>(getReadAnnouncementUrl(idOrNumber),
  {
    ...options,
    method: 'GET'


  }
);}


