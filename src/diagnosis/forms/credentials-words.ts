import { USER_SECRET_NAME } from '../../core/names';
import { backendOf } from '../../storage';
import type { BackendField } from '../../storage/backend';
import type { FixStep } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { inRegistry } from './steps';

/** The Secret with the credentials of the user, which the Operator prefers to those of the cluster. */
export const USER_SECRET = `Secret/${USER_SECRET_NAME}`;
/** The Secret that the Cloud Credential Operator makes. */
export const CLUSTER_SECRET = 'Secret/installer-cloud-credentials';

/** The Secret that the registry takes its credentials from: the user's, unless only the other one is known. */
export function secretOf(dump: Dump): string {
  const has = (name: string): boolean => dump.object('Secret', name) !== undefined;
  if (has(USER_SECRET_NAME)) return USER_SECRET;
  return has('installer-cloud-credentials') ? CLUSTER_SECRET : USER_SECRET;
}

/** How to provide credentials of the user for the storage of the dump, whichever it is; names the storage. */
export function provideAnyCredentials(instruction: string, { backend }: Dump): FixStep {
  const known = backend !== undefined && KEYS[backend] !== undefined ? backend : 's3';
  return createSecret(`${instruction} For ${backendOf(known).title}:`, KEYS[known]);
}

/** How to provide credentials of the user for a storage. */
export function provideCredentials(instruction: string, { backend }: Dump, assumed: BackendField): FixStep {
  return createSecret(instruction, KEYS[backend ?? assumed] ?? KEYS[assumed]);
}

function createSecret(instruction: string, literals: readonly string[] = []): FixStep {
  const create = `create secret generic ${USER_SECRET_NAME} ${literals.join(' ')}`;
  return inRegistry(instruction, `${create} --dry-run=client -o yaml | oc apply -f -`);
}

const KEYS: Readonly<Partial<Record<BackendField, readonly string[]>>> = {
  s3: [
    '--from-literal=REGISTRY_STORAGE_S3_ACCESSKEY="$ACCESS_KEY"',
    '--from-literal=REGISTRY_STORAGE_S3_SECRETKEY="$SECRET_KEY"',
  ],
  gcs: ['--from-file=REGISTRY_STORAGE_GCS_KEYFILE=key.json'],
  azure: ['--from-literal=REGISTRY_STORAGE_AZURE_ACCOUNTKEY="$ACCOUNT_KEY"'],
  swift: [
    '--from-literal=REGISTRY_STORAGE_SWIFT_USERNAME="$SWIFT_USER"',
    '--from-literal=REGISTRY_STORAGE_SWIFT_PASSWORD="$SWIFT_PASSWORD"',
  ],
  ibmcos: ['--from-literal=REGISTRY_STORAGE_IBMCOS_IAMAPIKEY="$API_KEY"'],
  oss: ['--from-file=credentials=credentials.ini'],
};
