/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  Candidate,
  DealCreate,
  DealPage,
  DealRead,
  DealStep,
  EventRead,
  ExpectedChange,
  ListDealsParams,
  ListMessagesParams,
  ListNotesParams,
  ManagerChange,
  MessageCreate,
  MessageRead,
  NextActionChange,
  PageMessageRead,
  PersonRef,
  TaskCreate,
  TaskPatch,
  TaskRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getListDealsUrl = (params?: ListDealsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const explodeParameters = ["stage"];

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

  return stringifiedParams.length > 0 ? `/api/v1/deals?${stringifiedParams}` : `/api/v1/deals`
}

/**
 * Deals that I may see, and what the stages come to.
 * @summary List Deals
 */
export const listDeals = async (params?: ListDealsParams, options?: Parameters<typeof request>[1]): Promise<DealPage> => {

  return request<DealPage>(getListDealsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getAskForDealUrl = () => {




  return `/api/v1/deals`
}

/**
 * Ask the owner of a listing to talk.
 * @summary Ask For Deal
 */
export const askForDeal = async (dealCreate: DealCreate, options?: Parameters<typeof request>[1]): Promise<DealRead> => {

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
return request<DealRead>(getAskForDealUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(dealCreate)
  }
);}


export const getSetExpectedUrl = (dealId: string,) => {




  return `/api/v1/deals/${dealId}/expected`
}

/**
 * Estimate what the deal will be worth; the parties never see it.
 * @summary Set Expected
 */
export const setExpected = async (dealId: string,
    expectedChange: ExpectedChange, options?: Parameters<typeof request>[1]): Promise<DealRead> => {

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
return request<DealRead>(getSetExpectedUrl(dealId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(expectedChange)
  }
);}


export const getChangeManagerUrl = (dealId: string,) => {




  return `/api/v1/deals/${dealId}/manager`
}

/**
 * Take a deal that nobody drives, or hand it over; null for one who is out of it thereby.
 * @summary Change Manager
 */
export const changeManager = async (dealId: string,
    managerChange: ManagerChange, options?: Parameters<typeof request>[1]): Promise<DealRead | null> => {

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
return request<DealRead | null>(getChangeManagerUrl(dealId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(managerChange)
  }
);}


export const getListManagersUrl = (dealId: string,) => {




  return `/api/v1/deals/${dealId}/managers`
}

/**
 * Whom the deal can be given to.
 * @summary List Managers
 */
export const listManagers = async (dealId: string, options?: Parameters<typeof request>[1]): Promise<Candidate[]> => {

  return request<Candidate[]>(getListManagersUrl(dealId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListMessagesUrl = (dealId: string,
    params?: ListMessagesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/deals/${dealId}/messages?${stringifiedParams}` : `/api/v1/deals/${dealId}/messages`
}

/**
 * What was said to all in the deal, the newest first.
 * @summary List Messages
 */
export const listMessages = async (dealId: string,
    params?: ListMessagesParams, options?: Parameters<typeof request>[1]): Promise<PageMessageRead> => {

  return request<PageMessageRead>(getListMessagesUrl(dealId,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getWriteMessageUrl = (dealId: string,) => {




  return `/api/v1/deals/${dealId}/messages`
}

/**
 * Write to all in the deal.
 * @summary Write Message
 */
export const writeMessage = async (dealId: string,
    messageCreate: MessageCreate, options?: Parameters<typeof request>[1]): Promise<MessageRead> => {

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
return request<MessageRead>(getWriteMessageUrl(dealId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(messageCreate)
  }
);}


export const getSetNextActionUrl = (dealId: string,) => {




  return `/api/v1/deals/${dealId}/next-action`
}

/**
 * Say what comes next and by when.
 * @summary Set Next Action
 */
export const setNextAction = async (dealId: string,
    nextActionChange: NextActionChange, options?: Parameters<typeof request>[1]): Promise<DealRead> => {

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
return request<DealRead>(getSetNextActionUrl(dealId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(nextActionChange)
  }
);}


export const getListNotesUrl = (dealId: string,
    params?: ListNotesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/deals/${dealId}/notes?${stringifiedParams}` : `/api/v1/deals/${dealId}/notes`
}

/**
 * Notes of my own side, the newest first.
 * @summary List Notes
 */
export const listNotes = async (dealId: string,
    params?: ListNotesParams, options?: Parameters<typeof request>[1]): Promise<PageMessageRead> => {

  return request<PageMessageRead>(getListNotesUrl(dealId,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getWriteNoteUrl = (dealId: string,) => {




  return `/api/v1/deals/${dealId}/notes`
}

/**
 * Leave a note for my own side alone.
 * @summary Write Note
 */
export const writeNote = async (dealId: string,
    messageCreate: MessageCreate, options?: Parameters<typeof request>[1]): Promise<MessageRead> => {

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
return request<MessageRead>(getWriteNoteUrl(dealId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(messageCreate)
  }
);}


export const getListPeopleUrl = (dealId: string,) => {




  return `/api/v1/deals/${dealId}/people`
}

/**
 * Whom tasks can be given to.
 * @summary List People
 */
export const listPeople = async (dealId: string, options?: Parameters<typeof request>[1]): Promise<PersonRef[]> => {

  return request<PersonRef[]>(getListPeopleUrl(dealId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getActOnDealUrl = (dealId: string,) => {




  return `/api/v1/deals/${dealId}/steps`
}

/**
 * Take one step: agree to talk, move on, step back, close, lose or reopen.
 * @summary Act On Deal
 */
export const actOnDeal = async (dealId: string,
    dealStep: DealStep, options?: Parameters<typeof request>[1]): Promise<DealRead> => {

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
return request<DealRead>(getActOnDealUrl(dealId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(dealStep)
  }
);}


export const getListTasksUrl = (dealId: string,) => {




  return `/api/v1/deals/${dealId}/tasks`
}

/**
 * What is to be done and what is done.
 * @summary List Tasks
 */
export const listTasks = async (dealId: string, options?: Parameters<typeof request>[1]): Promise<TaskRead[]> => {

  return request<TaskRead[]>(getListTasksUrl(dealId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getAddTaskUrl = (dealId: string,) => {




  return `/api/v1/deals/${dealId}/tasks`
}

/**
 * Put something on the list.
 * @summary Add Task
 */
export const addTask = async (dealId: string,
    taskCreate: TaskCreate, options?: Parameters<typeof request>[1]): Promise<TaskRead> => {

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
return request<TaskRead>(getAddTaskUrl(dealId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(taskCreate)
  }
);}


export const getPatchTaskUrl = (dealId: string,
    taskId: string,) => {




  return `/api/v1/deals/${dealId}/tasks/${taskId}`
}

/**
 * Do a task, give it to somebody, or change it.
 * @summary Patch Task
 */
export const patchTask = async (dealId: string,
    taskId: string,
    taskPatch: TaskPatch, options?: Parameters<typeof request>[1]): Promise<TaskRead> => {

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
return request<TaskRead>(getPatchTaskUrl(dealId,taskId),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(taskPatch)
  }
);}


export const getListEventsUrl = (dealId: string,) => {




  return `/api/v1/deals/${dealId}/timeline`
}

/**
 * What happened, the newest first.
 * @summary List Events
 */
export const listEvents = async (dealId: string, options?: Parameters<typeof request>[1]): Promise<EventRead[]> => {

  return request<EventRead[]>(getListEventsUrl(dealId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadDealUrl = (idOrNumber: string,) => {




  return `/api/v1/deals/${idOrNumber}`
}

/**
 * A deal's page, by id or number.
 * @summary Read Deal
 */
export const readDeal = async (idOrNumber: string, options?: Parameters<typeof request>[1]): Promise<DealRead> => {

  return request<DealRead>(getReadDealUrl(idOrNumber),
  {
    ...options,
    method: 'GET'


  }
);}


