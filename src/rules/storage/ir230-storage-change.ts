import { Severity } from '../../core/finding';
import { STORAGE_CHANGE_LABEL } from '../../core/names';
import { operatorSource } from '../../core/source';
import { configuredBackends } from '../../storage';
import { configYaml, documents } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir230: Rule = {
  id: 'IR230',
  severity: Severity.ERROR,
  title: 'StorageChange removes the storage that the Config sets',
  why: 'The Job of a StorageChange replaces one storage type in the Config by another. Then the Config from Git adds the first type again. With two types the Operator reports an error and does nothing. Each sync of the GitOps tool repeats this.',
  source: operatorSource('pkg/storage/storage.go', 'NewDriver'),
  scope: 'cluster',
  acknowledgeable: false,
  examples: { line: 5, failing: exampleWith('s3: {}'), passing: exampleWith('gcs: {}') },
  *check(cluster) {
    for (const manifest of cluster.manifests) {
      const left = manifest.metadata.labels?.[STORAGE_CHANGE_LABEL];
      if (manifest.kind !== 'Job' || left === undefined) continue;
      for (const { manifest: config, valid } of cluster.ofKind('Config')) {
        const wanted = configuredBackends(valid.spec?.storage).find(({ backend }) => backend.field === left);
        if (wanted === undefined) continue;
        yield {
          manifest,
          path: ['metadata', 'labels', STORAGE_CHANGE_LABEL],
          found: `${left}, although the Config in the input sets spec.storage.${left}, which this Job removes`,
          expected: 'a type that the Config no longer sets',
          fix: `to move the registry away from ${left}, replace spec.storage.${left} of the Config with the new storage; to stay on ${left}, remove this Job (in TypeScript: the StorageChange) from Git`,
          related: config,
        };
      }
    }
  },
};

function exampleWith(storage: string): string {
  const job = `apiVersion: batch/v1
kind: Job
metadata:
  annotations: {acknowledge.cdk8s-openshift-image-registry/IR516: all images are copied}
  labels: {${STORAGE_CHANGE_LABEL}: s3}
  name: image-registry-storage-from-s3
  namespace: openshift-config
`;
  const spec = `managementState: Managed\nreplicas: 2\nstorage:\n  managementState: Managed\n  ${storage}`;
  return documents(job, configYaml(spec));
}
