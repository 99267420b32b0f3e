/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  ListNotificationsParams,
  MarkRead,
  NotificationPage,
  Preferences,
  Unread
} from './silkbridge.schemas';

import { request } from '../client';


export const getListNotificationsUrl = (params?: ListNotificationsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/notifications?${stringifiedParams}` : `/api/v1/notifications`
}

/**
 * What the reader was told, newest first.
 * @summary List Notifications
 */
export const listNotifications = async (params?: ListNotificationsParams, options?: Parameters<typeof request>[1]): Promise<NotificationPage> => {

  return request<NotificationPage>(getListNotificationsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetPreferencesUrl = () => {




  return `/api/v1/notifications/preferences`
}

/**
 * How the reader hears of each group.
 * @summary Get Preferences
 */
export const getPreferences = async ( options?: Parameters<typeof request>[1]): Promise<Preferences> => {

  return request<Preferences>(getGetPreferencesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutPreferencesUrl = () => {




  return `/api/v1/notifications/preferences`
}

/**
 * Choose how to hear of each group; a group left out goes back to its default.
 * @summary Put Preferences
 */
export const putPreferences = async (preferences: Preferences, options?: Parameters<typeof request>[1]): Promise<Preferences> => {

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
return request<Preferences>(getPutPreferencesUrl(),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(preferences)
  }
);}


export const getMarkReadUrl = () => {




  return `/api/v1/notifications/read`
}

/**
 * Mark some notifications, or all, as read.
 * @summary Mark Read
 */
export const markRead = async (markReadBody: MarkRead, options?: Parameters<typeof request>[1]): Promise<Unread> => {

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
return request<Unread>(getMarkReadUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(markReadBody)
  }
);}


