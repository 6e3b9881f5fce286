import { rename, safe, suggested, type RuleEdit } from '../../core/edit';
import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { parseGoDuration } from '../../core/formats/go-duration';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { isCredentialOfStorage } from '../facts/credential-of-storage';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';

/** How to correct a field that has another name here than where users found it. */
interface MeantField {
  readonly fix: string;
  /** @default - somebody has to decide */
  readonly edit?: RuleEdit;
}

/** Undefined for any other field. */
export function meantField({ path, kind, value }: SchemaDiagnostic): MeantField | undefined {
  const field = formatFieldPath(path);
  if (kind === 'unknown') return isCredentialOfStorage(path) ? CREDENTIAL : renamed(path, MEANT.get(field));
  if (kind === 'type' && field === 'spec.storage') return STORAGE;
  if (kind === 'type' && field === 'spec.proxy.noProxy') return NO_PROXY;
  const isAge = kind === 'type' && field === 'spec.keepYoungerThan' && typeof value === 'string';
  if (!isAge || parseGoDuration(value) === undefined) return undefined;
  return {
    fix: `write keepYoungerThanDuration: ${value}; keepYoungerThan counts nanoseconds`,
    edit: suggested(rename(path, 'keepYoungerThanDuration')),
  };
}

function renamed(path: FieldPath, meant: Meant | undefined): MeantField | undefined {
  if (meant === undefined || 'fix' in meant) return meant;
  return { fix: `rename it to ${meant.name}`, edit: safe(rename(path, meant.name)) };
}

const STORAGE = {
  fix: 'in storage, write an object, such as pvc: {claim: image-registry-storage}; for no registry, leave storage out and set managementState: Removed',
};

const NO_PROXY = { fix: 'write one text with commas, such as ".cluster.local,.svc,10.0.0.0/16"' };

const CREDENTIAL = {
  fix: `remove the field: the Operator reads credentials from Secret ${REGISTRY_NAMESPACE}/${USER_SECRET_NAME}`,
};

type Meant = MeantField | { readonly name: string };

/** By the field as it is written: those of other operators, of Kubernetes, of Terraform and of the registry itself. */
const MEANT: ReadonlyMap<string, Meant> = new Map<string, Meant>([
  [
    'spec.nodePlacement',
    { fix: 'write spec.nodeSelector and spec.tolerations, such as nodeSelector: {node-role.kubernetes.io/infra: ""}' },
  ],
  ['spec.nodePlacement.nodeSelector', { fix: 'write spec.nodeSelector' }],
  ['spec.storage.pvc.claimName', { name: 'claim' }],
  ['spec.storage.pvc.name', { name: 'claim' }],
  ['spec.storage.persistentVolumeClaim', { fix: 'rename it to pvc, with claim instead of claimName' }],
  ['spec.storage.azure.storage_account_name', { name: 'accountName' }],
  ['spec.storage.azure.storageAccountName', { name: 'accountName' }],
  ['spec.storage.azure.containerName', { name: 'container' }],
  ['spec.storage.s3.endpoint', { name: 'regionEndpoint' }],
  ['spec.storage.s3.bucketName', { name: 'bucket' }],
  ['spec.storage.s3.forcePathStyle', { fix: 'write virtualHostedStyle: false, which is the default' }],
  ['spec.storage.gcs.bucketName', { name: 'bucket' }],
  ['spec.route', { fix: 'rename it to routes, a list, or set defaultRoute to true' }],
]);
