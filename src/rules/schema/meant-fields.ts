import { formatFieldPath } from '../../core/field-path';
import { parseGoDuration } from '../../core/formats/go-duration';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';

/** The fix for a field that has another name here than where users found it; undefined for any other field. */
export function meantField({ path, kind, value }: SchemaDiagnostic): string | undefined {
  const field = formatFieldPath(path);
  if (kind === 'unknown') return MEANT.get(field);
  const isAge = kind === 'type' && field === 'spec.keepYoungerThan' && typeof value === 'string';
  return isAge && parseGoDuration(value) !== undefined
    ? `write keepYoungerThanDuration: ${value}; keepYoungerThan counts nanoseconds`
    : undefined;
}

/** By the field as it is written: those of other operators, of Kubernetes, of Terraform and of the registry itself. */
const MEANT: ReadonlyMap<string, string> = new Map([
  [
    'spec.nodePlacement',
    'write spec.nodeSelector and spec.tolerations, such as nodeSelector: {node-role.kubernetes.io/infra: ""}',
  ],
  ['spec.nodePlacement.nodeSelector', 'write spec.nodeSelector'],
  ['spec.storage.pvc.claimName', 'call it claim'],
  ['spec.storage.pvc.name', 'call it claim'],
  ['spec.storage.persistentVolumeClaim', 'call it pvc, with claim in place of claimName'],
  ['spec.storage.azure.storage_account_name', 'call it accountName'],
  ['spec.storage.azure.storageAccountName', 'call it accountName'],
  ['spec.storage.azure.containerName', 'call it container'],
  ['spec.storage.s3.endpoint', 'call it regionEndpoint'],
  ['spec.storage.s3.bucketName', 'call it bucket'],
  ['spec.storage.s3.forcePathStyle', 'write virtualHostedStyle: false, which is the default'],
  ['spec.storage.gcs.bucketName', 'call it bucket'],
  ['spec.route', 'call it routes, a list, or set defaultRoute to true'],
]);
