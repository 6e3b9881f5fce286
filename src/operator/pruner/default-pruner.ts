import type { Manifest } from '../../core/manifest';
import { IMAGE_REGISTRY_API_VERSION, SINGLETON_NAME } from '../../core/names';
import type { ImagePrunerSpec } from '../../schema/kinds/image-pruner';

/** The ImagePruner that the Operator creates where there is none. Source: pkg/resource/prunerresource.go. */
export const DEFAULT_PRUNER: Manifest & { readonly spec: ImagePrunerSpec } = {
  apiVersion: IMAGE_REGISTRY_API_VERSION,
  kind: 'ImagePruner',
  metadata: { name: SINGLETON_NAME },
  spec: {
    suspend: false,
    keepTagRevisions: 3,
    successfulJobsHistoryLimit: 3,
    failedJobsHistoryLimit: 3,
    ignoreInvalidImageReferences: true,
    schedule: '',
  },
};
