import { acknowledgementAnnotations, reasonsOfCompanion } from '../core/acknowledgement';
import type { Manifest } from '../core/manifest';
import type { StorageOptions } from './options';
import type { Companion, PropNames } from './request';

/** An object that is written for a storage, with the risks that are taken of what rules find in it. */
export function companion(
  id: string,
  manifest: Manifest,
  { acknowledge }: StorageOptions,
  propNames: PropNames = {},
): Companion {
  const annotations = acknowledgementAnnotations(reasonsOfCompanion(manifest.kind, acknowledge ?? {}));
  const metadata = { ...manifest.metadata, ...(annotations === undefined ? {} : { annotations }) };
  return { id, manifest: { ...manifest, metadata }, propNames };
}
