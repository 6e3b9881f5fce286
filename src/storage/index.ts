import type { Manifest } from '../core/manifest';
import { asRecord, fieldOf } from '../core/record';
import { existsIn, type Release } from '../core/release';
import { alibabaOss } from './alibaba-oss';
import { azureBlob } from './azure-blob';
import type { Backend, BackendField, Stanza } from './backend';
import { emptyDir } from './empty-dir';
import { gcs } from './gcs';
import { ibmCos } from './ibm-cos';
import { pvc } from './pvc';
import { s3 } from './s3';
import { swift } from './swift';

/** Every backend, in the order in which the Operator lists them. Source: pkg/storage/storage.go NewDriver. */
export const BACKENDS: readonly Backend[] = [emptyDir, s3, swift, gcs, ibmCos, pvc, azureBlob, alibabaOss];

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

/** The backends in `spec.storage` of a Config as it is written. */
export function writtenBackends(config: Manifest | undefined): ConfiguredBackend[] {
  return configuredBackends(asRecord(fieldOf(config?.['spec'], 'storage')));
}

/** The backends in `spec.storage` that have a driver in the release. */
export function knownBackends(
  storage: Parameters<typeof configuredBackends>[0],
  release: Release,
): ConfiguredBackend[] {
  return configuredBackends(storage).filter(({ backend }) => existsIn(backend.span, release));
}
