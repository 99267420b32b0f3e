/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  ListRelaysParams,
  RelayCreate,
  RelayEventRead,
  RelayEvidenceCreate,
  RelayEvidenceLink,
  RelayMilestoneCreate,
  RelayMilestoneDecision,
  RelayMilestoneReport,
  RelayPage,
  RelayRead,
  RelayStep,
  RelayTeamChange,
  RelayYearWrite
} from './silkbridge.schemas';

import { request } from '../client';


export const getListRelaysUrl = (params?: ListRelaysParams,) => {
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

  return stringifiedParams.length > 0 ? `/api/v1/relays?${stringifiedParams}` : `/api/v1/relays`
}

/**
 * Relays of my desks and organisations, and how many stand at each stage.
 * @summary List Relays
 */
export const listRelays = async (params?: ListRelaysParams, options?: Parameters<typeof request>[1]): Promise<RelayPage> => {

  return request<RelayPage>(getListRelaysUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getOpenRelayUrl = () => {




  return `/api/v1/relays`
}

/**
 * Bring team, achievement and project onto their way as one bundle.
 * @summary Open Relay
 */
export const openRelay = async (relayCreate: RelayCreate, options?: Parameters<typeof request>[1]): Promise<RelayRead> => {

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
return request<RelayRead>(getOpenRelayUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(relayCreate)
  }
);}


export const getReadRelayUrl = (idOrNumber: string,) => {




  return `/api/v1/relays/${idOrNumber}`
}

/**
 * A relay's page, by id or number.
 * @summary Read Relay
 */
export const readRelay = async (idOrNumber: string, options?: Parameters<typeof request>[1]): Promise<RelayRead> => {

  return request<RelayRead>(getReadRelayUrl(idOrNumber),
  {
    ...options,
    method: 'GET'


  }
);}


export const getAddEvidenceUrl = (relayId: string,) => {




  return `/api/v1/relays/${relayId}/evidence`
}

/**
 * Add a paper or a fact that shows how far the project is.
 * @summary Add Evidence
 */
export const addEvidence = async (relayId: string,
    relayEvidenceCreate: RelayEvidenceCreate, options?: Parameters<typeof request>[1]): Promise<RelayRead> => {

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
return request<RelayRead>(getAddEvidenceUrl(relayId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(relayEvidenceCreate)
  }
);}


export const getLinkEvidenceUrl = (relayId: string,
    evidenceId: string,) => {




  return `/api/v1/relays/${relayId}/evidence/${evidenceId}/link`
}

/**
 * A short-lived address of a file.
 * @summary Link Evidence
 */
export const linkEvidence = async (relayId: string,
    evidenceId: string, options?: Parameters<typeof request>[1]): Promise<RelayEvidenceLink> => {

  return request<RelayEvidenceLink>(getLinkEvidenceUrl(relayId,evidenceId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getAddMilestoneUrl = (relayId: string,) => {




  return `/api/v1/relays/${relayId}/milestones`
}

/**
 * Plan something to reach.
 * @summary Add Milestone
 */
export const addMilestone = async (relayId: string,
    relayMilestoneCreate: RelayMilestoneCreate, options?: Parameters<typeof request>[1]): Promise<RelayRead> => {

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
return request<RelayRead>(getAddMilestoneUrl(relayId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(relayMilestoneCreate)
  }
);}


export const getReportMilestoneUrl = (relayId: string,
    milestoneId: string,) => {




  return `/api/v1/relays/${relayId}/milestones/${milestoneId}/report`
}

/**
 * Say what was reached, and show it.
 * @summary Report Milestone
 */
export const reportMilestone = async (relayId: string,
    milestoneId: string,
    relayMilestoneReport: RelayMilestoneReport, options?: Parameters<typeof request>[1]): Promise<RelayRead> => {

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
return request<RelayRead>(getReportMilestoneUrl(relayId,milestoneId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(relayMilestoneReport)
  }
);}


export const getDecideMilestoneUrl = (relayId: string,
    milestoneId: string,) => {




  return `/api/v1/relays/${relayId}/milestones/${milestoneId}/verdict`
}

/**
 * Say whether a milestone counts as met.
 * @summary Decide Milestone
 */
export const decideMilestone = async (relayId: string,
    milestoneId: string,
    relayMilestoneDecision: RelayMilestoneDecision, options?: Parameters<typeof request>[1]): Promise<RelayRead> => {

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
return request<RelayRead>(getDecideMilestoneUrl(relayId,milestoneId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(relayMilestoneDecision)
  }
);}


export const getActOnRelayUrl = (relayId: string,) => {




  return `/api/v1/relays/${relayId}/steps`
}

/**
 * Take one step, from the screening to the last of three years.
 * @summary Act On Relay
 */
export const actOnRelay = async (relayId: string,
    relayStep: RelayStep, options?: Parameters<typeof request>[1]): Promise<RelayRead> => {

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
return request<RelayRead>(getActOnRelayUrl(relayId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(relayStep)
  }
);}


export const getSetTeamUrl = (relayId: string,) => {




  return `/api/v1/relays/${relayId}/team`
}

/**
 * Say who carries the project.
 * @summary Set Team
 */
export const setTeam = async (relayId: string,
    relayTeamChange: RelayTeamChange, options?: Parameters<typeof request>[1]): Promise<RelayRead> => {

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
return request<RelayRead>(getSetTeamUrl(relayId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(relayTeamChange)
  }
);}


export const getListEventsUrl = (relayId: string,) => {




  return `/api/v1/relays/${relayId}/timeline`
}

/**
 * What happened, the newest first.
 * @summary List Events
 */
export const listEvents = async (relayId: string, options?: Parameters<typeof request>[1]): Promise<RelayEventRead[]> => {

  return request<RelayEventRead[]>(getListEventsUrl(relayId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReportYearUrl = (relayId: string,
    year: number,) => {




  return `/api/v1/relays/${relayId}/years/${year}`
}

/**
 * Tell the figures of one of the three years after landing.
 * @summary Report Year
 */
export const reportYear = async (relayId: string,
    year: number,
    relayYearWrite: RelayYearWrite, options?: Parameters<typeof request>[1]): Promise<RelayRead> => {

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
return request<RelayRead>(getReportYearUrl(relayId,year),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(relayYearWrite)
  }
);}


