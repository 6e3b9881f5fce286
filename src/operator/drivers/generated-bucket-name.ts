import { isAtLeast, Release } from '../../core/release';

/**
 * The name of the bucket that the Operator creates; empty if it contains a random suffix or the cluster's name is
 * unknown. Source: pkg/storage/util/util.go GenerateStorageName.
 */
export function generatedBucketName(cluster: string, region: string, release: Release): string {
  if (cluster === '' || !isAtLeast(release, Release.V4_22)) return '';
  const name = `${cluster}-image-registry-${region}`.toLowerCase().replaceAll('--', '-');
  return name.slice(0, 62).replace(/-$/, 's');
}
