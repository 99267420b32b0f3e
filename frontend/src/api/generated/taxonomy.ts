/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  PageCountry,
  PageField,
  PageLanguage,
  PageReadinessLevel,
  PageRegion,
  PageUnit,
  PageZone
} from './silkbridge.schemas';

import { request } from '../client';


export const getListCountriesUrl = () => {




  return `/api/v1/taxonomy/countries`
}

/**
 * Countries and territories.
 * @summary List Countries
 */
export const listCountries = async ( options?: Parameters<typeof request>[1]): Promise<PageCountry> => {

  return request<PageCountry>(getListCountriesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListFieldsUrl = () => {




  return `/api/v1/taxonomy/fields`
}

/**
 * The field tree with crosswalks.
 * @summary List Fields
 */
export const listFields = async ( options?: Parameters<typeof request>[1]): Promise<PageField> => {

  return request<PageField>(getListFieldsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListLanguagesUrl = () => {




  return `/api/v1/taxonomy/languages`
}

/**
 * Languages people of the network work in.
 * @summary List Languages
 */
export const listLanguages = async ( options?: Parameters<typeof request>[1]): Promise<PageLanguage> => {

  return request<PageLanguage>(getListLanguagesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListRegionsUrl = () => {




  return `/api/v1/taxonomy/regions`
}

/**
 * Regions inside China.
 * @summary List Regions
 */
export const listRegions = async ( options?: Parameters<typeof request>[1]): Promise<PageRegion> => {

  return request<PageRegion>(getListRegionsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListLevelsUrl = () => {




  return `/api/v1/taxonomy/trl`
}

/**
 * Technology readiness levels.
 * @summary List Levels
 */
export const listLevels = async ( options?: Parameters<typeof request>[1]): Promise<PageReadinessLevel> => {

  return request<PageReadinessLevel>(getListLevelsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListUnitsUrl = () => {




  return `/api/v1/taxonomy/units`
}

/**
 * Units of measure.
 * @summary List Units
 */
export const listUnits = async ( options?: Parameters<typeof request>[1]): Promise<PageUnit> => {

  return request<PageUnit>(getListUnitsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getListZonesUrl = () => {




  return `/api/v1/taxonomy/zones`
}

/**
 * The demonstration area's high-tech zones.
 * @summary List Zones
 */
export const listZones = async ( options?: Parameters<typeof request>[1]): Promise<PageZone> => {

  return request<PageZone>(getListZonesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


