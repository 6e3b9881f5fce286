import { alibabaOssStorage } from './alibaba-oss';
import { azureBlobStorage } from './azure-blob';
import { bucketClaimStorage } from './bucket-claim';
import { emptyDirStorage } from './empty-dir';
import { gcsStorage } from './gcs';
import { ibmCosStorage } from './ibm-cos';
import { existingPvcStorage, pvcStorage } from './pvc';
import type { StorageRequest } from './request';
import { s3Storage } from './s3';
import { swiftStorage } from './swift';

/**
 * What each factory of `RegistryStorage` makes of its props. Apart from the backends, because the types of props need cdk8s, and
 * what judges and predicts does not.
 */
export const STORAGE_FACTORIES = {
  s3: s3Storage,
  gcs: gcsStorage,
  azureBlob: azureBlobStorage,
  swift: swiftStorage,
  ibmCos: ibmCosStorage,
  alibabaOss: alibabaOssStorage,
  pvc: pvcStorage,
  existingPvc: existingPvcStorage,
  emptyDir: emptyDirStorage,
  bucketClaim: bucketClaimStorage,
} as const satisfies Readonly<Record<string, (props: never) => StorageRequest>>;

/** What one of them makes of its props. */
export function storageRequest(factory: string, props: object): StorageRequest {
  const factories: Readonly<Record<string, (props: never) => StorageRequest>> = STORAGE_FACTORIES;
  const make = factories[factory];
  if (make === undefined) throw new Error(`RegistryStorage.${factory} is not in STORAGE_FACTORIES`);
  return make(props as never);
}
