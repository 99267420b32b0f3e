/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  MatchPage,
  MatchesOfAchievementParams,
  MatchesOfChallengeParams,
  Progress,
  Similar
} from './silkbridge.schemas';

import { request } from '../client';


export const getMatchesOfAchievementUrl = (idOrNumber: string,
    params?: MatchesOfAchievementParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/achievements/${idOrNumber}/matches?${stringifiedParams}` : `/api/v1/achievements/${idOrNumber}/matches`
}

/**
 * Challenges that the achievement may answer, best first, with reasons.
 * @summary Matches Of Achievement
 */
export const matchesOfAchievement = async (idOrNumber: string,
    params?: MatchesOfAchievementParams, options?: Parameters<typeof request>[1]): Promise<MatchPage> => {

  return request<MatchPage>(getMatchesOfAchievementUrl(idOrNumber,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getMatchesOfChallengeUrl = (idOrNumber: string,
    params?: MatchesOfChallengeParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/challenges/${idOrNumber}/matches?${stringifiedParams}` : `/api/v1/challenges/${idOrNumber}/matches`
}

/**
 * Achievements that may answer the challenge, best first, with reasons.
 * @summary Matches Of Challenge
 */
export const matchesOfChallenge = async (idOrNumber: string,
    params?: MatchesOfChallengeParams, options?: Parameters<typeof request>[1]): Promise<MatchPage> => {

  return request<MatchPage>(getMatchesOfChallengeUrl(idOrNumber,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getSimilarAchievementsUrl = (idOrNumber: string,) => {




  return `/api/v1/discovery/achievements/${idOrNumber}/similar`
}

/**
 * Achievements about the same, nearest first.
 * @summary Similar Achievements
 */
export const similarAchievements = async (idOrNumber: string, options?: Parameters<typeof request>[1]): Promise<Similar> => {

  return request<Similar>(getSimilarAchievementsUrl(idOrNumber),
  {
    ...options,
    method: 'GET'


  }
);}


export const getSimilarChallengesUrl = (idOrNumber: string,) => {




  return `/api/v1/discovery/challenges/${idOrNumber}/similar`
}

/**
 * Challenges about the same that still take answers, nearest first.
 * @summary Similar Challenges
 */
export const similarChallenges = async (idOrNumber: string, options?: Parameters<typeof request>[1]): Promise<Similar> => {

  return request<Similar>(getSimilarChallengesUrl(idOrNumber),
  {
    ...options,
    method: 'GET'


  }
);}


export const getProgressUrl = () => {




  return `/api/v1/matching/progress`
}

/**
 * How many published listings have been read for their meaning.
 * @summary Progress
 */
export const progress = async ( options?: Parameters<typeof request>[1]): Promise<Progress> => {

  return request<Progress>(getProgressUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


