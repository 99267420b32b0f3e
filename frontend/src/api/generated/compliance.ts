/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  BodyLoadCatalogueApiV1ComplianceCatalogueFilePost,
  BodyUploadPartyListApiV1CompliancePartyListsPost,
  CasePage,
  CaseRead,
  CatalogueEnd,
  CatalogueList,
  CatalogueLoaded,
  CatalogueWrite,
  CheckListsParams,
  Decision,
  DeclarationWrite,
  ListCasesParams,
  ListCheck,
  PartyLists,
  PermitWrite,
  Revocation
} from './silkbridge.schemas';

import { request } from '../client';


export const getListCasesUrl = (params?: ListCasesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/compliance/cases?${stringifiedParams}` : `/api/v1/compliance/cases`
}

/**
 * Cases of the export gate that I oversee.
 * @summary List Cases
 */
export const listCases = async (params?: ListCasesParams, options?: Parameters<typeof request>[1]): Promise<CasePage> => {

  return request<CasePage>(getListCasesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadCaseUrl = (listingId: string,) => {




  return `/api/v1/compliance/cases/${listingId}`
}

/**
 * Everything there is to weigh about one listing, for its desk and its owner.
 * @summary Read Case
 */
export const readCase = async (listingId: string, options?: Parameters<typeof request>[1]): Promise<CaseRead> => {

  return request<CaseRead>(getReadCaseUrl(listingId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getDecideCaseUrl = (listingId: string,) => {




  return `/api/v1/compliance/cases/${listingId}/decisions`
}

/**
 * Clear, restrict, prohibit, confirm or reopen, with the reasons.
 * @summary Decide Case
 */
export const decideCase = async (listingId: string,
    decision: Decision, options?: Parameters<typeof request>[1]): Promise<CaseRead> => {

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
return request<CaseRead>(getDecideCaseUrl(listingId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(decision)
  }
);}


export const getDeclareUrl = (listingId: string,) => {




  return `/api/v1/compliance/cases/${listingId}/declarations`
}

/**
 * Declare for the owner what a technology is.
 * @summary Declare
 */
export const declare = async (listingId: string,
    declarationWrite: DeclarationWrite, options?: Parameters<typeof request>[1]): Promise<CaseRead> => {

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
return request<CaseRead>(getDeclareUrl(listingId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(declarationWrite)
  }
);}


export const getEnterPermitUrl = (listingId: string,) => {




  return `/api/v1/compliance/cases/${listingId}/permits`
}

/**
 * Enter a letter of intent or a licence for a party abroad.
 * @summary Enter Permit
 */
export const enterPermit = async (listingId: string,
    permitWrite: PermitWrite, options?: Parameters<typeof request>[1]): Promise<CaseRead> => {

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
return request<CaseRead>(getEnterPermitUrl(listingId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(permitWrite)
  }
);}


export const getRevokePermitUrl = (listingId: string,
    permitId: string,) => {




  return `/api/v1/compliance/cases/${listingId}/permits/${permitId}/revocation`
}

/**
 * Let a letter or licence count no more.
 * @summary Revoke Permit
 */
export const revokePermit = async (listingId: string,
    permitId: string,
    revocation: Revocation, options?: Parameters<typeof request>[1]): Promise<CaseRead> => {

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
return request<CaseRead>(getRevokePermitUrl(listingId,permitId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(revocation)
  }
);}


export const getListCatalogueUrl = () => {




  return `/api/v1/compliance/catalogue`
}

/**
 * Every version of every catalogue entry.
 * @summary List Catalogue
 */
export const listCatalogue = async ( options?: Parameters<typeof request>[1]): Promise<CatalogueList> => {

  return request<CatalogueList>(getListCatalogueUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getAddCatalogueEntryUrl = () => {




  return `/api/v1/compliance/catalogue`
}

/**
 * Enter a new version of an entry; what is on the market is screened anew.
 * @summary Add Catalogue Entry
 */
export const addCatalogueEntry = async (catalogueWrite: CatalogueWrite, options?: Parameters<typeof request>[1]): Promise<CatalogueList> => {

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
return request<CatalogueList>(getAddCatalogueEntryUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(catalogueWrite)
  }
);}


export const getLoadCatalogueUrl = () => {




  return `/api/v1/compliance/catalogue/file`
}

/**
 * Enter all entries of a CSV or Excel file, or none of them.
 * @summary Load Catalogue
 */
export const loadCatalogue = async (bodyLoadCatalogueApiV1ComplianceCatalogueFilePost: BodyLoadCatalogueApiV1ComplianceCatalogueFilePost, options?: Parameters<typeof request>[1]): Promise<CatalogueLoaded> => {
    const formData = new FormData();
formData.append(`file`, bodyLoadCatalogueApiV1ComplianceCatalogueFilePost.file);

  return request<CatalogueLoaded>(getLoadCatalogueUrl(),
  {
    ...options,
    method: 'POST'
    ,
    body: formData
  }
);}


export const getEndCatalogueEntryUrl = (code: string,
    version: number,) => {




  return `/api/v1/compliance/catalogue/${code}/${version}/end`
}

/**
 * Say on which day a version counts for the last time.
 * @summary End Catalogue Entry
 */
export const endCatalogueEntry = async (code: string,
    version: number,
    catalogueEnd: CatalogueEnd, options?: Parameters<typeof request>[1]): Promise<CatalogueList> => {

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
return request<CatalogueList>(getEndCatalogueEntryUrl(code,version),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(catalogueEnd)
  }
);}


export const getCheckListsUrl = (params: CheckListsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/compliance/list-check?${stringifiedParams}` : `/api/v1/compliance/list-check`
}

/**
 * What the uploaded lists say about a name, and about an organisation.
 * @summary Check Lists
 */
export const checkLists = async (params: CheckListsParams, options?: Parameters<typeof request>[1]): Promise<ListCheck> => {

  return request<ListCheck>(getCheckListsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListPartyListsUrl = () => {




  return `/api/v1/compliance/party-lists`
}

/**
 * Lists of parties that names are checked against.
 * @summary List Party Lists
 */
export const listPartyLists = async ( options?: Parameters<typeof request>[1]): Promise<PartyLists> => {

  return request<PartyLists>(getListPartyListsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getUploadPartyListUrl = () => {




  return `/api/v1/compliance/party-lists`
}

/**
 * Keep a list of parties from a CSV or Excel file.
 * @summary Upload Party List
 */
export const uploadPartyList = async (bodyUploadPartyListApiV1CompliancePartyListsPost: BodyUploadPartyListApiV1CompliancePartyListsPost, options?: Parameters<typeof request>[1]): Promise<PartyLists> => {
    const formData = new FormData();
formData.append(`dated`, bodyUploadPartyListApiV1CompliancePartyListsPost.dated);
formData.append(`file`, bodyUploadPartyListApiV1CompliancePartyListsPost.file);
formData.append(`name`, bodyUploadPartyListApiV1CompliancePartyListsPost.name);
if(bodyUploadPartyListApiV1CompliancePartyListsPost.source !== undefined) {
 formData.append(`source`, bodyUploadPartyListApiV1CompliancePartyListsPost.source);
 }

  return request<PartyLists>(getUploadPartyListUrl(),
  {
    ...options,
    method: 'POST'
    ,
    body: formData
  }
);}


export const getRetirePartyListUrl = (listId: string,) => {




  return `/api/v1/compliance/party-lists/${listId}/retirement`
}

/**
 * Let a list count no more.
 * @summary Retire Party List
 */
export const retirePartyList = async (listId: string, options?: Parameters<typeof request>[1]): Promise<PartyLists> => {

  return request<PartyLists>(getRetirePartyListUrl(listId),
  {
    ...options,
    method: 'POST'


  }
);}


