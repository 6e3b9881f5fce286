import { isAtLeast, Release } from '../../core/release';
import type { GcsStanza } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';

/**
 * What the Operator reports of a bucket that it has made, beside StorageExists. Sources: pkg/storage/gcs/gcs.go CreateStorage,
 * gcp_labels_tags.go updateTagCondition.
 */
export function createdConditions(
  { keyID = '' }: GcsStanza,
  bucket: string,
  state: ClusterState,
): Readonly<Record<string, Verdict>> {
  return {
    ...(keyID === ''
      ? {}
      : {
          StorageEncrypted: done('Encryption Successful', 'KMS encryption was successfully enabled on the GCS bucket'),
        }),
    ...(isAtLeast(state.release, Release.V4_14)
      ? {
          StorageLabeled: done(
            'Bucket Labeled Successfully',
            `Successfully added user-defined labels to ${bucket} storage bucket`,
          ),
        }
      : {}),
    ...tagConditions(bucket, true, state),
  };
}

/** Up to 4.16 the Operator also tags a bucket that it finds, and reports success where there are no tags. */
export function tagConditions(
  bucket: string,
  isCreated: boolean,
  { release, infrastructure }: ClusterState,
): Readonly<Record<string, Verdict>> {
  if (!isAtLeast(release, Release.V4_14)) return {};
  const isOld = !isAtLeast(release, Release.V4_17);
  if (!isCreated && !isOld) return {};
  const tagged = done('SuccessTaggingBucket', `Successfully added user-defined tags to ${bucket} storage bucket`);
  const hasTags = isOld || infrastructure.hasItems('gcp', 'resourceTags');
  return { StorageTagged: hasTags ? tagged : { ...tagged, status: 'False', message: 'user did not define any tags' } };
}

function done(reason: string, message: string): Verdict {
  return { status: 'True', reason, message };
}
