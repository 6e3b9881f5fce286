import { formatFieldPath } from '../../core/field-path';
import { parseGoDuration } from '../../core/formats/go-duration';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { isCredentialOfStorage } from '../facts/credential-of-storage';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';

/** The fix for a field that has another name here than where users found it; undefined for any other field. */
export function meantField({ path, kind, value }: SchemaDiagnostic): string | undefined {
  const field = formatFieldPath(path);
  if (kind === 'unknown') return isCredentialOfStorage(path) ? CREDENTIAL : MEANT.get(field);
  if (kind === 'type' && field === 'spec.storage') return STORAGE;
  if (kind === 'type' && field === 'spec.proxy.noProxy') return NO_PROXY;
  const isAge = kind === 'type' && field === 'spec.keepYoungerThan' && typeof value === 'string';
  return isAge && parseGoDuration(value) !== undefined
    ? `write keepYoungerThanDuration: ${value}; keepYoungerThan counts nanoseconds`
    : undefined;
}

const STORAGE =
  'in storage, write an object, such as pvc: {claim: image-registry-storage}; for no registry, leave storage out and set ' +
  'managementState: Removed';

const NO_PROXY = 'write one text with commas, such as ".cluster.local,.svc,10.0.0.0/16"';

const CREDENTIAL = `remove the field: the Operator reads credentials from Secret ${REGISTRY_NAMESPACE}/${USER_SECRET_NAME}`;

/** By the field as it is written: those of other operators, of Kubernetes, of Terraform and of the registry itself. */
const MEANT: ReadonlyMap<string, string> = new Map([
  [
    'spec.nodePlacement',
    'write spec.nodeSelector and spec.tolerations, such as nodeSelector: {node-role.kubernetes.io/infra: ""}',
  ],
  ['spec.nodePlacement.nodeSelector', 'write spec.nodeSelector'],
  ['spec.storage.pvc.claimName', 'rename it to claim'],
  ['spec.storage.pvc.name', 'rename it to claim'],
  ['spec.storage.persistentVolumeClaim', 'rename it to pvc, with claim instead of claimName'],
  ['spec.storage.azure.storage_account_name', 'rename it to accountName'],
  ['spec.storage.azure.storageAccountName', 'rename it to accountName'],
  ['spec.storage.azure.containerName', 'rename it to container'],
  ['spec.storage.s3.endpoint', 'rename it to regionEndpoint'],
  ['spec.storage.s3.bucketName', 'rename it to bucket'],
  ['spec.storage.s3.forcePathStyle', 'write virtualHostedStyle: false, which is the default'],
  ['spec.storage.gcs.bucketName', 'rename it to bucket'],
  ['spec.route', 'rename it to routes, a list, or set defaultRoute to true'],
]);
