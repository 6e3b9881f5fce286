import type { FixStep } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { setInConfig, step } from './steps';

/** The field that says where the storage answers; its stanza, where the cloud decides that. */
export function endpointField({ backend = 's3' }: Dump): string {
  const name = URL_FIELDS[backend];
  return `spec.storage.${backend}${name === undefined ? '' : `.${name}`}`;
}

/** A change of the endpoint: in the stanza that the Config has, for a second one stops the Operator. */
export function setEndpoint(instruction: string, { backend = 's3' }: Dump, url: string, besides = {}): FixStep {
  const name = URL_FIELDS[backend];
  if (name === undefined) {
    return step(
      'The cloud sets the endpoint of this storage. Check whether a proxy or a firewall answers instead of the cloud.',
    );
  }
  return setInConfig(instruction, {
    storage: { [backend]: { [name]: url, ...(backend === 's3' ? besides : {}) } },
  });
}

const URL_FIELDS: Readonly<Partial<Record<string, string>>> = { s3: 'regionEndpoint', swift: 'authURL' };
