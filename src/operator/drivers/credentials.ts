import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { backendOf } from '../../storage';
import type { BackendField } from '../../storage/backend';
import type { ClusterState, TextMap } from '../cluster/cluster-state';
import { OperatorError } from '../go/operator-error';
import { UNKNOWN } from '../cluster/unknown';

/** The Secret that the Cloud Credential Operator mints. */
export const MINTED_SECRET_NAME = 'installer-cloud-credentials';

export interface Credentials {
  readonly source: 'user' | 'minted';
  readonly data: TextMap;
}

/**
 * The user's Secret where it exists, and then nothing else; otherwise the minted one. `assumed` is what the minted one
 * holds where the input does not describe the cluster. `missing` is how the driver words that there is none.
 */
export function findCredentials(
  field: BackendField,
  state: ClusterState,
  assumed: TextMap,
  missing = CLUSTER_MINTED,
): Credentials {
  const isMinted = state.provides(field);
  // Where nothing is minted somebody has to bring the credentials.
  const own = state.secret(REGISTRY_NAMESPACE, USER_SECRET_NAME, isMinted ? undefined : userCredentials(field, state));
  if (own !== undefined) return { source: 'user', data: own };
  const minted = state.secret(REGISTRY_NAMESPACE, MINTED_SECRET_NAME, isMinted ? assumed : undefined);
  if (minted === undefined) throw new OperatorError(`${missing}: secret "${MINTED_SECRET_NAME}" not found`);
  return { source: 'minted', data: minted };
}

/** The value of a key that has to be there, empty or not. */
export function requiredKey({ source, data }: Credentials, key: string): string {
  const value = data[key];
  if (value !== undefined) return value;
  const name = source === 'user' ? USER_SECRET_NAME : MINTED_SECRET_NAME;
  throw new OperatorError(`secret "${REGISTRY_NAMESPACE}/${name}" does not contain required key "${key}"`);
}

function userCredentials(field: BackendField, { release }: ClusterState): TextMap {
  const backend = backendOf(field);
  const keys = [...(backend.credentialSets(release)[0]?.keys ?? []), ...backend.paddingKeys(release)];
  return Object.fromEntries(keys.map((key) => [key, UNKNOWN]));
}

const CLUSTER_MINTED = `unable to get cluster minted credentials "${REGISTRY_NAMESPACE}/${MINTED_SECRET_NAME}"`;
