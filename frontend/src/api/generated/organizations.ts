/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  BackendOrganizationsSchemasActionRequest,
  DocumentCreate,
  DocumentRead,
  InvitationAccept,
  InvitationCreate,
  InvitationOffer,
  InvitationRead,
  LinkRead,
  ListOrganizationsParams,
  MemberPatch,
  MemberRead,
  OrganizationCreate,
  OrganizationPatch,
  OrganizationRead,
  PageInvitationRead,
  PageMemberRead,
  PageOrganizationSummary
} from './silkbridge.schemas';

import { request } from '../client';


export const getListOrganizationsUrl = (params?: ListOrganizationsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const explodeParameters = ["state","kind","country","region","node"];

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

  return stringifiedParams.length > 0 ? `/api/v1/organizations?${stringifiedParams}` : `/api/v1/organizations`
}

/**
 * Verified organisations, with own ones and those a desk decides on; narrowed by filters.
 * @summary List Organizations
 */
export const listOrganizations = async (params?: ListOrganizationsParams, options?: Parameters<typeof request>[1]): Promise<PageOrganizationSummary> => {

  return request<PageOrganizationSummary>(getListOrganizationsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getFoundOrganizationUrl = () => {




  return `/api/v1/organizations`
}

/**
 * Found an organisation; the founder becomes its owner.
 * @summary Found Organization
 */
export const foundOrganization = async (organizationCreate: OrganizationCreate, options?: Parameters<typeof request>[1]): Promise<OrganizationRead> => {

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
return request<OrganizationRead>(getFoundOrganizationUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(organizationCreate)
  }
);}


export const getAcceptInvitationUrl = () => {




  return `/api/v1/organizations/invitations/accept`
}

/**
 * Join the organisation that invited the address one signed in with.
 * @summary Accept Invitation
 */
export const acceptInvitation = async (invitationAccept: InvitationAccept, options?: Parameters<typeof request>[1]): Promise<OrganizationRead> => {

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
return request<OrganizationRead>(getAcceptInvitationUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(invitationAccept)
  }
);}


export const getReadOfferUrl = (token: string,) => {




  return `/api/v1/organizations/invitations/${token}`
}

/**
 * What a mailed invitation offers, before signing in.
 * @summary Read Offer
 */
export const readOffer = async (token: string, options?: Parameters<typeof request>[1]): Promise<InvitationOffer> => {

  return request<InvitationOffer>(getReadOfferUrl(token),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadOrganizationUrl = (organizationId: string,) => {




  return `/api/v1/organizations/${organizationId}`
}

/**
 * An organisation's page.
 * @summary Read Organization
 */
export const readOrganization = async (organizationId: string, options?: Parameters<typeof request>[1]): Promise<OrganizationRead> => {

  return request<OrganizationRead>(getReadOrganizationUrl(organizationId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPatchOrganizationUrl = (organizationId: string,) => {




  return `/api/v1/organizations/${organizationId}`
}

/**
 * Change what was sent; names, kind, country or number take a verification away.
 * @summary Patch Organization
 */
export const patchOrganization = async (organizationId: string,
    organizationPatch: OrganizationPatch, options?: Parameters<typeof request>[1]): Promise<OrganizationRead> => {

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
return request<OrganizationRead>(getPatchOrganizationUrl(organizationId),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(organizationPatch)
  }
);}


export const getActUrl = (organizationId: string,) => {




  return `/api/v1/organizations/${organizationId}/actions`
}

/**
 * Take one step of verification.
 * @summary Act
 */
export const act = async (organizationId: string,
    backendOrganizationsSchemasActionRequest: BackendOrganizationsSchemasActionRequest, options?: Parameters<typeof request>[1]): Promise<OrganizationRead> => {

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
return request<OrganizationRead>(getActUrl(organizationId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(backendOrganizationsSchemasActionRequest)
  }
);}


export const getAddDocumentUrl = (organizationId: string,) => {




  return `/api/v1/organizations/${organizationId}/documents`
}

/**
 * Hand in an upload as a paper for verification.
 * @summary Add Document
 */
export const addDocument = async (organizationId: string,
    documentCreate: DocumentCreate, options?: Parameters<typeof request>[1]): Promise<DocumentRead> => {

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
return request<DocumentRead>(getAddDocumentUrl(organizationId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(documentCreate)
  }
);}


export const getRemoveDocumentUrl = (organizationId: string,
    documentId: string,) => {




  return `/api/v1/organizations/${organizationId}/documents/${documentId}`
}

/**
 * Take a paper back before the node decides.
 * @summary Remove Document
 */
export const removeDocument = async (organizationId: string,
    documentId: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getRemoveDocumentUrl(organizationId,documentId),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getLinkDocumentUrl = (organizationId: string,
    documentId: string,) => {




  return `/api/v1/organizations/${organizationId}/documents/${documentId}/link`
}

/**
 * A short-lived address of a paper; the reading is put on record.
 * @summary Link Document
 */
export const linkDocument = async (organizationId: string,
    documentId: string, options?: Parameters<typeof request>[1]): Promise<LinkRead> => {

  return request<LinkRead>(getLinkDocumentUrl(organizationId,documentId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListInvitationsUrl = (organizationId: string,) => {




  return `/api/v1/organizations/${organizationId}/invitations`
}

/**
 * Invitations nobody has accepted yet.
 * @summary List Invitations
 */
export const listInvitations = async (organizationId: string, options?: Parameters<typeof request>[1]): Promise<PageInvitationRead> => {

  return request<PageInvitationRead>(getListInvitationsUrl(organizationId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getInviteUrl = (organizationId: string,) => {




  return `/api/v1/organizations/${organizationId}/invitations`
}

/**
 * Invite an address; an earlier invitation of it is replaced.
 * @summary Invite
 */
export const invite = async (organizationId: string,
    invitationCreate: InvitationCreate, options?: Parameters<typeof request>[1]): Promise<InvitationRead> => {

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
return request<InvitationRead>(getInviteUrl(organizationId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(invitationCreate)
  }
);}


export const getWithdrawInvitationUrl = (organizationId: string,
    invitationId: string,) => {




  return `/api/v1/organizations/${organizationId}/invitations/${invitationId}`
}

/**
 * Take an invitation back.
 * @summary Withdraw Invitation
 */
export const withdrawInvitation = async (organizationId: string,
    invitationId: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getWithdrawInvitationUrl(organizationId,invitationId),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getListMembersUrl = (organizationId: string,) => {




  return `/api/v1/organizations/${organizationId}/members`
}

/**
 * Who belongs to the organisation.
 * @summary List Members
 */
export const listMembers = async (organizationId: string, options?: Parameters<typeof request>[1]): Promise<PageMemberRead> => {

  return request<PageMemberRead>(getListMembersUrl(organizationId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getRemoveMemberUrl = (organizationId: string,
    personId: string,) => {




  return `/api/v1/organizations/${organizationId}/members/${personId}`
}

/**
 * Leave, or remove a member; all rights end at once.
 * @summary Remove Member
 */
export const removeMember = async (organizationId: string,
    personId: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getRemoveMemberUrl(organizationId,personId),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getChangeRolesUrl = (organizationId: string,
    personId: string,) => {




  return `/api/v1/organizations/${organizationId}/members/${personId}`
}

/**
 * Give a member other roles.
 * @summary Change Roles
 */
export const changeRoles = async (organizationId: string,
    personId: string,
    memberPatch: MemberPatch, options?: Parameters<typeof request>[1]): Promise<MemberRead> => {

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
return request<MemberRead>(getChangeRolesUrl(organizationId,personId),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(memberPatch)
  }
);}


