import { Severity } from '../../core/finding';
import { STORAGE_CHANGE_LABEL } from '../../core/names';
import { operatorSource } from '../../core/source';
import { configIn } from '../../schema/kinds/kinds';
import { BACKENDS, writtenBackends } from '../../storage';
import { documents } from '../examples/example-yaml';
import type { Cluster } from '../engine/cluster';
import type { Rule } from '../engine/rule';

export const ir516: Rule = {
  id: 'IR516',
  severity: Severity.ERROR,
  title: 'StorageChange without copied images',
  why: 'The Operator copies no image and forgets the storage that it leaves. Image streams still refer to the images, so pulls fail until the images are in the new storage. What was in emptyDir is deleted with the pod.',
  source: operatorSource('pkg/storage/storage.go', 'NewDriver'),
  scope: 'cluster',
  acknowledgeable: true,
  degradesNothing: true,
  examples: {
    line: 4,
    failing: exampleWith(''),
    passing: exampleWith(
      '\n  annotations: {acknowledge.cdk8s-openshift-image-registry/IR516: all images are copied to the volume}',
    ),
  },
  *check(cluster) {
    for (const manifest of cluster.manifests) {
      const left = manifest.metadata.labels?.[STORAGE_CHANGE_LABEL];
      const backend = BACKENDS.find(({ field }) => field === left);
      if (manifest.kind !== 'Job' || backend === undefined || hasLeft(cluster, backend.field)) continue;
      yield {
        manifest,
        path: ['metadata', 'labels', STORAGE_CHANGE_LABEL],
        found: `a change of storage that ${backend.durable ? 'leaves' : 'deletes'} the images in ${backend.field}`,
        expected: 'the images in the new storage before the change',
        fix: `before you apply this Job, copy the images from ${backend.field} to the new storage; then acknowledge IR516 on the Job, and write as the reason how and to where you copied them`,
      };
    }
  },
};

/** Whether the live Config has other storage already: then the Job does nothing. */
function hasLeft(cluster: Cluster, field: string): boolean {
  const stored = writtenBackends(configIn(cluster.existing ?? []));
  return stored.length > 0 && !stored.some(({ backend }) => backend.field === field);
}

function exampleWith(annotations: string): string {
  return documents(`apiVersion: batch/v1
kind: Job
metadata:${annotations}
  labels: {${STORAGE_CHANGE_LABEL}: s3}
  name: image-registry-storage-from-s3
  namespace: openshift-config
`);
}
