import { acknowledgementAnnotations } from '../core/acknowledgement';
import type { Manifest } from '../core/manifest';
import { IMAGE_REGISTRY_API_VERSION, SINGLETON_NAME } from '../core/names';
import { dropUndefined } from './drop-undefined';

export function prunerManifest(
  spec: Readonly<Record<string, unknown>>,
  acknowledge: Readonly<Record<string, string>>,
): Manifest {
  return dropUndefined({
    apiVersion: IMAGE_REGISTRY_API_VERSION,
    kind: 'ImagePruner',
    metadata: {
      name: SINGLETON_NAME,
      annotations: acknowledgementAnnotations(acknowledge),
    },
    spec,
  });
}
