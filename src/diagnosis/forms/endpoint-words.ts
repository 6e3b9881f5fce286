import { backendOf } from '../../storage';
import type { BackendField } from '../../storage/backend';
import type { FixStep } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { setInConfig, step } from './steps';

/** The field that says where the storage answers; its stanza, where the cloud decides that. */
export function endpointField({ backend = 's3' }: Dump): string {
  const name = backendOf(backend).endpointKey;
  return `spec.storage.${backend}${name === undefined ? '' : `.${name}`}`;
}

/** A change of the endpoint: in the stanza that the Config has, for a second one stops the Operator. */
export function setEndpoint(
  instruction: string,
  { backend = 's3' }: Dump,
  url: string,
  besides: ByBackend = {},
): FixStep {
  const name = backendOf(backend).endpointKey;
  if (name === undefined) {
    return step(
      'The cloud sets the endpoint of this storage. Check whether a proxy or a firewall answers instead of the cloud.',
    );
  }
  return setInConfig(instruction, { storage: { [backend]: { [name]: url, ...besides[backend] } } });
}

/** Other fields to set, by the storage that has them. */
type ByBackend = Readonly<Partial<Record<BackendField, object>>>;
