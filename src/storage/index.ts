import { existsIn, type Release } from '../core/release';
import { alibabaOss, alibabaOssStorage } from './alibaba-oss';
import { azureBlob, azureBlobStorage } from './azure-blob';
import type { Backend, BackendField, Stanza } from './backend';
import { bucketClaimStorage } from './bucket-claim';
import { emptyDir, emptyDirStorage } from './empty-dir';
import { gcs, gcsStorage } from './gcs';
import { ibmCos, ibmCosStorage } from './ibm-cos';
import { existingPvcStorage, pvc, pvcStorage } from './pvc';
import type { StorageRequest } from './request';
import { s3, s3Storage } from './s3';
import { swift, swiftStorage } from './swift';

/** Every backend, in the order in which the Operator lists them. Source: pkg/storage/storage.go NewDriver. */
export const BACKENDS: readonly Backend[] = [emptyDir, s3, swift, gcs, ibmCos, pvc, azureBlob, alibabaOss];

/** What each factory of `RegistryStorage` makes of its props. */
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

export function backendOf(field: BackendField): Backend {
  const backend = BACKENDS.find((each) => each.field === field);
  if (backend === undefined) throw new Error(`no backend is registered for spec.storage.${field}`);
  return backend;
}

export interface ConfiguredBackend {
  readonly backend: Backend;
  readonly stanza: Stanza;
}

/** The backends in `spec.storage`, with or without a driver in the release. */
export function configuredBackends(
  storage: { readonly [Field in BackendField]?: object } | undefined,
): ConfiguredBackend[] {
  const found: ConfiguredBackend[] = [];
  for (const backend of storage === undefined ? [] : BACKENDS) {
    const stanza = storage?.[backend.field];
    if (stanza !== undefined) found.push({ backend, stanza: stanza as Stanza });
  }
  return found;
}

/** The backends in `spec.storage` that have a driver in the release. */
export function knownBackends(
  storage: Parameters<typeof configuredBackends>[0],
  release: Release,
): ConfiguredBackend[] {
  return configuredBackends(storage).filter(({ backend }) => existsIn(backend.span, release));
}
