/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  ListRuleSetsParams,
  ReadRuleInForceParams,
  RuleInForce,
  RuleSetCreate,
  RuleSetEnd,
  RuleSetList,
  RuleSetRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getListRuleSetsUrl = (params?: ListRuleSetsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/rule-sets?${stringifiedParams}` : `/api/v1/rule-sets`
}

/**
 * Every version of every rule set, with source and dates.
 * @summary List Rule Sets
 */
export const listRuleSets = async (params?: ListRuleSetsParams, options?: Parameters<typeof request>[1]): Promise<RuleSetList> => {

  return request<RuleSetList>(getListRuleSetsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getAddRuleSetUrl = () => {




  return `/api/v1/rule-sets`
}

/**
 * Enter a new version; earlier ones stay to be read.
 * @summary Add Rule Set
 */
export const addRuleSet = async (ruleSetCreate: RuleSetCreate, options?: Parameters<typeof request>[1]): Promise<RuleSetRead> => {

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
return request<RuleSetRead>(getAddRuleSetUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(ruleSetCreate)
  }
);}


export const getReadRuleInForceUrl = (params: ReadRuleInForceParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/rule-sets/in-force?${stringifiedParams}` : `/api/v1/rule-sets/in-force`
}

/**
 * What counts in a place on a day, today when none is named.
 * @summary Read Rule In Force
 */
export const readRuleInForce = async (params: ReadRuleInForceParams, options?: Parameters<typeof request>[1]): Promise<RuleInForce> => {

  return request<RuleInForce>(getReadRuleInForceUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getEndRuleSetUrl = (code: string,
    version: number,) => {




  return `/api/v1/rule-sets/${code}/${version}/end`
}

/**
 * Say on which day a version was or will be in force for the last time.
 * @summary End Rule Set
 */
export const endRuleSet = async (code: string,
    version: number,
    ruleSetEnd: RuleSetEnd, options?: Parameters<typeof request>[1]): Promise<RuleSetRead> => {

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
return request<RuleSetRead>(getEndRuleSetUrl(code,version),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(ruleSetEnd)
  }
);}


