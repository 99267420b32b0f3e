/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  Completions,
  DiscoveryPage,
  FindAchievementsParams,
  FindChallengesParams,
  Overview,
  SuggestParams
} from './silkbridge.schemas';

import { request } from '../client';


export const getFindAchievementsUrl = (params?: FindAchievementsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const explodeParameters = ["field","country","region","node","organization","organization_kind","content_lang","mode","price_kind"];

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

  return stringifiedParams.length > 0 ? `/api/v1/discovery/achievements?${stringifiedParams}` : `/api/v1/discovery/achievements`
}

/**
 * Achievements on the market that answer the question, with counts for every filter.
 * @summary Find Achievements
 */
export const findAchievements = async (params?: FindAchievementsParams, options?: Parameters<typeof request>[1]): Promise<DiscoveryPage> => {

  return request<DiscoveryPage>(getFindAchievementsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getFindChallengesUrl = (params?: FindChallengesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const explodeParameters = ["field","country","region","node","organization","organization_kind","content_lang","bounty","deadline"];

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

  return stringifiedParams.length > 0 ? `/api/v1/discovery/challenges?${stringifiedParams}` : `/api/v1/discovery/challenges`
}

/**
 * Challenges on the board that answer the question, with counts for every filter.
 * @summary Find Challenges
 */
export const findChallenges = async (params?: FindChallengesParams, options?: Parameters<typeof request>[1]): Promise<DiscoveryPage> => {

  return request<DiscoveryPage>(getFindChallengesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getOverviewUrl = () => {




  return `/api/v1/discovery/overview`
}

/**
 * The home page's figures and first listings.
 * @summary Overview
 */
export const overview = async ( options?: Parameters<typeof request>[1]): Promise<Overview> => {

  return request<Overview>(getOverviewUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getSuggestUrl = (params?: SuggestParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/discovery/suggest?${stringifiedParams}` : `/api/v1/discovery/suggest`
}

/**
 * Up to ten completions of what is typed.
 * @summary Suggest
 */
export const suggest = async (params?: SuggestParams, options?: Parameters<typeof request>[1]): Promise<Completions> => {

  return request<Completions>(getSuggestUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


