/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  ListMetricsParams,
  ListProjectsParams,
  MetricPatch,
  MetricRead,
  PageBoxRead,
  PageMetricRead,
  PageProjectRead,
  ProjectPatch,
  ProjectRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getListMetricsUrl = (params?: ListMetricsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const explodeParameters = ["table"];

    if (Array.isArray(value) && explodeParameters.includes(key)) {
      value.forEach((v) => {
        normalizedParams.append(key, v === null ? 'null' : String(v));
      });
      return;
    }


  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/metrics?${stringifiedParams}` : `/api/v1/metrics`
}

/**
 * The plan's metrics with baseline, target and yearly figures, in the plan's order.
 * @summary List Metrics
 */
export const listMetrics = async (params?: ListMetricsParams, options?: Parameters<typeof request>[1]): Promise<PageMetricRead> => {

  return request<PageMetricRead>(getListMetricsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListBoxesUrl = () => {




  return `/api/v1/metrics/boxes`
}

/**
 * The plan's boxes of projects with their numbers.
 * @summary List Boxes
 */
export const listBoxes = async ( options?: Parameters<typeof request>[1]): Promise<PageBoxRead> => {

  return request<PageBoxRead>(getListBoxesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListProjectsUrl = (params?: ListProjectsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const explodeParameters = ["box","zone","status"];

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

  return stringifiedParams.length > 0 ? `/api/v1/metrics/projects?${stringifiedParams}` : `/api/v1/metrics/projects`
}

/**
 * Projects of the plan, narrowed by box, zone and status.
 * @summary List Projects
 */
export const listProjects = async (params?: ListProjectsParams, options?: Parameters<typeof request>[1]): Promise<PageProjectRead> => {

  return request<PageProjectRead>(getListProjectsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReportProjectUrl = (code: string,) => {




  return `/api/v1/metrics/projects/${code}`
}

/**
 * Say where a project stands.
 * @summary Report Project
 */
export const reportProject = async (code: string,
    projectPatch: ProjectPatch, options?: Parameters<typeof request>[1]): Promise<ProjectRead> => {

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
return request<ProjectRead>(getReportProjectUrl(code),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(projectPatch)
  }
);}


export const getReadMetricUrl = (code: string,) => {




  return `/api/v1/metrics/${code}`
}

/**
 * One metric.
 * @summary Read Metric
 */
export const readMetric = async (code: string, options?: Parameters<typeof request>[1]): Promise<MetricRead> => {

  return request<MetricRead>(getReadMetricUrl(code),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReportMetricUrl = (code: string,) => {




  return `/api/v1/metrics/${code}`
}

/**
 * Enter, correct or take out the figures of years.
 * @summary Report Metric
 */
export const reportMetric = async (code: string,
    metricPatch: MetricPatch, options?: Parameters<typeof request>[1]): Promise<MetricRead> => {

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
return request<MetricRead>(getReportMetricUrl(code),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(metricPatch)
  }
);}


