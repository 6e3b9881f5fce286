import { USER_SECRET_NAME } from '../../core/names';
import { backendOf } from '../../storage';
import type { Backend, BackendField } from '../../storage/backend';
import type { FixStep, Match } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { inRegistry } from './steps';

/** The Secret with the credentials of the user, which the Operator prefers to those of the cluster. */
export const USER_SECRET = `Secret/${USER_SECRET_NAME}`;
/** The Secret that the Cloud Credential Operator makes. */
export const CLUSTER_SECRET = 'Secret/installer-cloud-credentials';

/** The Secret that the registry takes its credentials from: the user's, unless only the other one is known. */
export function secretOf(dump: Dump): string {
  return knownSecret(dump) ?? USER_SECRET;
}

/** A credential of the registry: the same has another key in each of both Secrets. */
export function credentialIn(dump: Dump, ofUser: string, ofCluster: string): Pick<Match, 'object' | 'field'> {
  const object = secretOf(dump);
  return { object, field: `data${memberOf(object === CLUSTER_SECRET ? ofCluster : ofUser)}` };
}

function memberOf(key: string): string {
  return key.includes('.') ? `["${key}"]` : `.${key}`;
}

/** The same in words, behind "in". Where the dump shows neither, both are named. */
export function secretInWords(dump: Dump): string {
  return knownSecret(dump) ?? `${USER_SECRET} or, if it does not exist, in ${CLUSTER_SECRET}`;
}

function knownSecret(dump: Dump): string | undefined {
  const has = (name: string): boolean => dump.object('Secret', name) !== undefined;
  if (has(USER_SECRET_NAME)) return USER_SECRET;
  return has('installer-cloud-credentials') ? CLUSTER_SECRET : undefined;
}

/** How to provide credentials of the user for the storage of the dump, whichever it is; names the storage. */
export function provideAnyCredentials(instruction: string, dump: Dump): FixStep {
  const backend = withCredentials(dump, 's3');
  return createSecret(`${instruction} For ${backend.title}:`, backend, dump);
}

/** How to provide credentials of the user for a storage. */
export function provideCredentials(instruction: string, dump: Dump, assumed: BackendField): FixStep {
  return createSecret(instruction, withCredentials(dump, assumed), dump);
}

/** The storage of the dump, if it needs credentials. */
function withCredentials({ backend, release }: Dump, assumed: BackendField): Backend {
  const own = backendOf(backend ?? assumed);
  return own.credentialSets(release).length > 0 ? own : backendOf(assumed);
}

function createSecret(instruction: string, backend: Backend, { release }: Dump): FixStep {
  const [{ keys, file } = { keys: [], file: undefined }] = backend.credentialSets(release);
  const values = keys.map((key) =>
    file === undefined ? `--from-literal=${key}="$${key}"` : `--from-file=${key}="$KEY_FILE"`,
  );
  const create = `create secret generic ${USER_SECRET_NAME} ${values.join(' ')}`;
  const first = instruction.replace(/:$/, file === undefined ? SET_FIRST : SET_FILE_FIRST);
  return inRegistry(first, `${create} --dry-run=client -o yaml | oc apply -f -`);
}

/** The command has the names of shell variables in place of secrets. */
const SET_FIRST =
  ' (first set each variable of the command with read -rs NAME, so that no secret is in the shell history):';
const SET_FILE_FIRST = ' (first set the variable KEY_FILE to the path of the key file):';
