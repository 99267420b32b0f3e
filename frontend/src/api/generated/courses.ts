/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  AnswerWrite,
  CourseRead,
  CourseStep,
  FollowWrite,
  QuestionCreate,
  QuestionRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getFollowUrl = (challengeId: string,) => {




  return `/api/v1/courses/${challengeId}/following`
}

/**
 * Hear of notices, answers and the deadline, or no more.
 * @summary Follow
 */
export const follow = async (challengeId: string,
    followWrite: FollowWrite, options?: Parameters<typeof request>[1]): Promise<CourseRead> => {

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
return request<CourseRead>(getFollowUrl(challengeId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(followWrite)
  }
);}


export const getAskUrl = (challengeId: string,) => {




  return `/api/v1/courses/${challengeId}/questions`
}

/**
 * Ask the sponsor; nobody learns who asked.
 * @summary Ask
 */
export const ask = async (challengeId: string,
    questionCreate: QuestionCreate, options?: Parameters<typeof request>[1]): Promise<QuestionRead> => {

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
return request<QuestionRead>(getAskUrl(challengeId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(questionCreate)
  }
);}


export const getAnswerUrl = (challengeId: string,
    questionId: string,) => {




  return `/api/v1/courses/${challengeId}/questions/${questionId}/answer`
}

/**
 * Answer to all.
 * @summary Answer
 */
export const answer = async (challengeId: string,
    questionId: string,
    answerWrite: AnswerWrite, options?: Parameters<typeof request>[1]): Promise<QuestionRead> => {

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
return request<QuestionRead>(getAnswerUrl(challengeId,questionId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(answerWrite)
  }
);}


export const getTakeStepUrl = (challengeId: string,) => {




  return `/api/v1/courses/${challengeId}/steps`
}

/**
 * Extend, clarify, let fail or cancel.
 * @summary Take Step
 */
export const takeStep = async (challengeId: string,
    courseStep: CourseStep, options?: Parameters<typeof request>[1]): Promise<CourseRead> => {

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
return request<CourseRead>(getTakeStepUrl(challengeId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(courseStep)
  }
);}


export const getReadCourseUrl = (idOrNumber: string,) => {




  return `/api/v1/courses/${idOrNumber}`
}

/**
 * What became of a challenge since its posting, by the challenge's id or number.
 * @summary Read Course
 */
export const readCourse = async (idOrNumber: string, options?: Parameters<typeof request>[1]): Promise<CourseRead> => {

  return request<CourseRead>(getReadCourseUrl(idOrNumber),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListQuestionsUrl = (idOrNumber: string,) => {




  return `/api/v1/courses/${idOrNumber}/questions`
}

/**
 * What was asked and answered, the newest first.
 * @summary List Questions
 */
export const listQuestions = async (idOrNumber: string, options?: Parameters<typeof request>[1]): Promise<QuestionRead[]> => {

  return request<QuestionRead[]>(getListQuestionsUrl(idOrNumber),
  {
    ...options,
    method: 'GET'


  }
);}


