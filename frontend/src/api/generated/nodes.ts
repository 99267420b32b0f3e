/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  ListNodesParams,
  Network,
  NodeCreate,
  NodePatch,
  NodeRead,
  OfficerAppoint,
  OfficerRead,
  PageNodeSummary
} from './silkbridge.schemas';

import { request } from '../client';


export const getListNodesUrl = (params?: ListNodesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/nodes?${stringifiedParams}` : `/api/v1/nodes`
}

/**
 * The tree as one page, parents before children; `managed` leaves the reader's own to keep.
 * @summary List Nodes
 */
export const listNodes = async (params?: ListNodesParams, options?: Parameters<typeof request>[1]): Promise<PageNodeSummary> => {

  return request<PageNodeSummary>(getListNodesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPlaceNodeUrl = () => {




  return `/api/v1/nodes`
}

/**
 * Add a node below its parent.
 * @summary Place Node
 */
export const placeNode = async (nodeCreate: NodeCreate, options?: Parameters<typeof request>[1]): Promise<NodeRead> => {

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
return request<NodeRead>(getPlaceNodeUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(nodeCreate)
  }
);}


export const getReadNetworkUrl = () => {




  return `/api/v1/nodes/network`
}

/**
 * Nodes and the threads between them, for the map.
 * @summary Read Network
 */
export const readNetwork = async ( options?: Parameters<typeof request>[1]): Promise<Network> => {

  return request<Network>(getReadNetworkUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPatchNodeUrl = (nodeId: string,) => {




  return `/api/v1/nodes/${nodeId}`
}

/**
 * Change a node, or move it with all below it.
 * @summary Patch Node
 */
export const patchNode = async (nodeId: string,
    nodePatch: NodePatch, options?: Parameters<typeof request>[1]): Promise<NodeRead> => {

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
return request<NodeRead>(getPatchNodeUrl(nodeId),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(nodePatch)
  }
);}


export const getListOfficersUrl = (nodeId: string,) => {




  return `/api/v1/nodes/${nodeId}/officers`
}

/**
 * Who sits at the node's desk.
 * @summary List Officers
 */
export const listOfficers = async (nodeId: string, options?: Parameters<typeof request>[1]): Promise<OfficerRead[]> => {

  return request<OfficerRead[]>(getListOfficersUrl(nodeId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getAppointOfficerUrl = (nodeId: string,) => {




  return `/api/v1/nodes/${nodeId}/officers`
}

/**
 * Seat a person at the desk, or change the roles of one who sits there.
 * @summary Appoint Officer
 */
export const appointOfficer = async (nodeId: string,
    officerAppoint: OfficerAppoint, options?: Parameters<typeof request>[1]): Promise<OfficerRead> => {

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
return request<OfficerRead>(getAppointOfficerUrl(nodeId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(officerAppoint)
  }
);}


export const getRemoveOfficerUrl = (nodeId: string,
    personId: string,) => {




  return `/api/v1/nodes/${nodeId}/officers/${personId}`
}

/**
 * Take a person from the desk.
 * @summary Remove Officer
 */
export const removeOfficer = async (nodeId: string,
    personId: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getRemoveOfficerUrl(nodeId,personId),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getReadNodeUrl = (slug: string,) => {




  return `/api/v1/nodes/${slug}`
}

/**
 * A node's page, by short name or id.
 * @summary Read Node
 */
export const readNode = async (slug: string, options?: Parameters<typeof request>[1]): Promise<NodeRead> => {

  return request<NodeRead>(getReadNodeUrl(slug),
  {
    ...options,
    method: 'GET'


  }
);}


