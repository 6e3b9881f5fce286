import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { backendOf } from '../../storage';
import type { BackendField } from '../../storage/backend';
import type { ClusterState, TextMap } from '../cluster/cluster-state';
import { OperatorError } from '../go/operator-error';
import { UNKNOWN } from '../../core/placeholder';

/** The Secret that the Cloud Credential Operator creates. */
export const MINTED_SECRET_NAME = 'installer-cloud-credentials';

export interface Credentials {
  readonly source: 'user' | 'minted';
  readonly data: TextMap;
  /** Whether the input lacks them. */
  readonly areAssumed: boolean;
}

/**
 * The user's Secret if it exists, otherwise the Secret of the Cloud Credential Operator. `assumed` is the content of
 * the latter where the input may lack Secrets that exist. `missing` is the driver's error message if neither exists.
 */
export function findCredentials(
  field: BackendField,
  state: ClusterState,
  assumed: TextMap,
  missing = CLUSTER_MINTED,
): Credentials {
  const isMinted = state.provides(field);
  // If the Cloud Credential Operator creates no Secret, the user must provide the credentials.
  const assumedOfUser = isMinted ? undefined : userCredentials(field, state);
  const own = state.secret(REGISTRY_NAMESPACE, USER_SECRET_NAME, assumedOfUser);
  if (own !== undefined) return { source: 'user', data: own, areAssumed: own === assumedOfUser };
  const minted = state.secret(REGISTRY_NAMESPACE, MINTED_SECRET_NAME, isMinted ? assumed : undefined);
  if (minted === undefined) throw new OperatorError(`${missing}: secret "${MINTED_SECRET_NAME}" not found`);
  return { source: 'minted', data: minted, areAssumed: minted === assumed };
}

/** The value of a required key. An empty value is allowed. */
export function requiredKey({ source, data }: Pick<Credentials, 'source' | 'data'>, key: string): string {
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
