/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  InstallationRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getReadInstallationUrl = () => {




  return `/api/v1/installation`
}

/**
 * Whether this is a demo, and as whom one may sign in to look around.
 * @summary Read Installation
 */
export const readInstallation = async ( options?: Parameters<typeof request>[1]): Promise<InstallationRead> => {

  return request<InstallationRead>(getReadInstallationUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


