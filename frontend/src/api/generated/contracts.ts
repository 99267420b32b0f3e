/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  BackendListingsSchemasFileLink,
  ContractDesk,
  ContractRead,
  ContractStart,
  ContractStep,
  DownloadContractParams,
  DownloadRegistrationFormParams,
  MilestoneStep,
  ReadWordingParams,
  RegistrationWrite,
  SignatureCreate,
  TermsChange,
  TransferWrite,
  Wording
} from './silkbridge.schemas';

import { request } from '../client';


export const getReadWordingUrl = (params: ReadWordingParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/contracts/wording?${stringifiedParams}` : `/api/v1/contracts/wording`
}

/**
 * What a contract of the kind speaks of, why, and words to begin with.
 * @summary Read Wording
 */
export const readWording = async (params: ReadWordingParams, options?: Parameters<typeof request>[1]): Promise<Wording> => {

  return request<Wording>(getReadWordingUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadContractUrl = (dealId: string,) => {




  return `/api/v1/contracts/${dealId}`
}

/**
 * The contract of a deal, for its parties and whoever drives it.
 * @summary Read Contract
 */
export const readContract = async (dealId: string, options?: Parameters<typeof request>[1]): Promise<ContractDesk> => {

  return request<ContractDesk>(getReadContractUrl(dealId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getStartContractUrl = (dealId: string,) => {




  return `/api/v1/contracts/${dealId}`
}

/**
 * Begin a draft.
 * @summary Start Contract
 */
export const startContract = async (dealId: string,
    contractStart: ContractStart, options?: Parameters<typeof request>[1]): Promise<ContractRead> => {

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
return request<ContractRead>(getStartContractUrl(dealId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(contractStart)
  }
);}


export const getDownloadContractUrl = (dealId: string,
    params: DownloadContractParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/contracts/${dealId}/document?${stringifiedParams}` : `/api/v1/contracts/${dealId}/document`
}

/**
 * A version or the draft, as PDF or docx.
 * @summary Download Contract
 */
export const downloadContract = async (dealId: string,
    params: DownloadContractParams, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDownloadContractUrl(dealId,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getLinkFileUrl = (dealId: string,
    fileId: string,) => {




  return `/api/v1/contracts/${dealId}/files/${fileId}/link`
}

/**
 * A short-lived address of a signature, a certificate or evidence.
 * @summary Link File
 */
export const linkFile = async (dealId: string,
    fileId: string, options?: Parameters<typeof request>[1]): Promise<BackendListingsSchemasFileLink> => {

  return request<BackendListingsSchemasFileLink>(getLinkFileUrl(dealId,fileId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getActOnMilestoneUrl = (dealId: string,
    milestoneId: string,) => {




  return `/api/v1/contracts/${dealId}/milestones/${milestoneId}/steps`
}

/**
 * Report, accept or refuse a milestone.
 * @summary Act On Milestone
 */
export const actOnMilestone = async (dealId: string,
    milestoneId: string,
    milestoneStep: MilestoneStep, options?: Parameters<typeof request>[1]): Promise<ContractRead> => {

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
return request<ContractRead>(getActOnMilestoneUrl(dealId,milestoneId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(milestoneStep)
  }
);}


export const getRegisterContractUrl = (dealId: string,) => {




  return `/api/v1/contracts/${dealId}/registration`
}

/**
 * Write down what the registering office answered.
 * @summary Register Contract
 */
export const registerContract = async (dealId: string,
    registrationWrite: RegistrationWrite, options?: Parameters<typeof request>[1]): Promise<ContractRead> => {

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
return request<ContractRead>(getRegisterContractUrl(dealId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(registrationWrite)
  }
);}


export const getDownloadRegistrationFormUrl = (dealId: string,
    params: DownloadRegistrationFormParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/contracts/${dealId}/registration-form?${stringifiedParams}` : `/api/v1/contracts/${dealId}/registration-form`
}

/**
 * What the registering office asks for, as a spreadsheet.
 * @summary Download Registration Form
 */
export const downloadRegistrationForm = async (dealId: string,
    params: DownloadRegistrationFormParams, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDownloadRegistrationFormUrl(dealId,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getAddSignatureUrl = (dealId: string,) => {




  return `/api/v1/contracts/${dealId}/signatures`
}

/**
 * Record a party's signature, with the upload that shows it.
 * @summary Add Signature
 */
export const addSignature = async (dealId: string,
    signatureCreate: SignatureCreate, options?: Parameters<typeof request>[1]): Promise<ContractRead> => {

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
return request<ContractRead>(getAddSignatureUrl(dealId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(signatureCreate)
  }
);}


export const getActOnContractUrl = (dealId: string,) => {




  return `/api/v1/contracts/${dealId}/steps`
}

/**
 * Issue, recall, amend, drop an amendment, or end a contract.
 * @summary Act On Contract
 */
export const actOnContract = async (dealId: string,
    contractStep: ContractStep, options?: Parameters<typeof request>[1]): Promise<ContractRead> => {

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
return request<ContractRead>(getActOnContractUrl(dealId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(contractStep)
  }
);}


export const getChangeTermsUrl = (dealId: string,) => {




  return `/api/v1/contracts/${dealId}/terms`
}

/**
 * Write the draft, whole.
 * @summary Change Terms
 */
export const changeTerms = async (dealId: string,
    termsChange: TermsChange, options?: Parameters<typeof request>[1]): Promise<ContractRead> => {

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
return request<ContractRead>(getChangeTermsUrl(dealId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(termsChange)
  }
);}


export const getRecordTransferUrl = (dealId: string,) => {




  return `/api/v1/contracts/${dealId}/transfer`
}

/**
 * Write down since when the patent office has the new owner.
 * @summary Record Transfer
 */
export const recordTransfer = async (dealId: string,
    transferWrite: TransferWrite, options?: Parameters<typeof request>[1]): Promise<ContractRead> => {

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
return request<ContractRead>(getRecordTransferUrl(dealId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(transferWrite)
  }
);}


