import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { operatorSource } from '../../core/source';
import { Platform } from '../../platforms/platform';
import { configYaml } from '../examples/example-yaml';
import type { Cluster } from '../engine/cluster';
import type { Rule } from '../engine/rule';
import { appliedBy } from '../facts/applied-by';
import { BACKENDS, knownBackends } from '../../storage';
import { namesItsStorage, type Backend } from '../../storage/backend';

export const ir501: Rule = {
  id: 'IR501',
  severity: Severity.ERROR,
  title: 'Removing the registry deletes its images',
  why: 'When the registry becomes Removed, Managed storage is deleted: bucket, container, claim, on Azure the whole account. Setting managementState to Managed again starts an empty registry.',
  source: operatorSource('pkg/resource/generator.go', 'Remove'),
  leadsTo: /managementState is Removed and storage\.managementState is Managed/,
  scope: 'cluster',
  dependsOnPlatform: (platform, release) => platform.defaultStorage(release)?.managementState,
  acknowledgeable: true,
  degradesNothing: true,
  examples: { line: 6, failing: exampleWith('Managed'), passing: exampleWith('Unmanaged'), platform: Platform.AWS },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { managementState, storage } = valid.spec ?? {};
      if (managementState !== 'Removed') continue;
      const backends = knownBackends(storage, cluster.release);
      // With several backends, the Operator removes nothing; another rule reports them.
      if (backends.length > 1) continue;
      const [configured] = backends;
      const owner = storage?.managementState ?? 'no';
      if (!['Managed', 'no'].includes(owner)) continue;
      const found =
        configured === undefined
          ? createdByOperator(cluster, manifest)
          : configured.backend.durable
            ? `Removed ${owner === 'no' ? 'without storage.managementState, which can be Managed in the cluster: then the Operator' : 'with storage.managementState Managed: the Operator'} deletes the storage with all images`
            : undefined;
      if (found === undefined) continue;
      const isNamed = configured !== undefined && namesItsStorage(configured.backend, configured.stanza);
      const backend = configured?.backend ?? createdBackend(cluster);
      yield {
        manifest,
        path: ['spec', 'managementState'],
        found,
        expected: 'spec.storage.managementState Unmanaged',
        fix: `before you set Removed, in a separate change, ${isNamed ? '' : copyOf(backend)}set spec.storage.managementState to Unmanaged; or, if the storage must be deleted, copy the images that are still needed${backend?.beforeRemoval === undefined ? '' : `, ${backend.beforeRemoval}`}, and acknowledge IR501`,
      };
    }
  },
};

/** The name of the storage, which only the live Config has. */
function copyOf(backend: Backend | undefined): string {
  const fields = backend?.nameKeys.map((key) => `spec.storage.${backend.field}.${key}`) ?? [];
  return fields.length === 0 ? '' : `copy ${fields.join(' and ')} from the live Config, and `;
}

function createdBackend({ platform, release }: Cluster): Backend | undefined {
  const field = platform?.defaultStorage(release)?.field;
  return BACKENDS.find((backend) => backend.field === field);
}

/** If the manifest has no storage, the live Config keeps the storage that the Operator created. */
function createdByOperator(cluster: Cluster, manifest: Manifest): string | undefined {
  const { platform, release } = cluster;
  const storage = platform?.defaultStorage(release);
  // If the manifest creates the Config, the Operator has created nothing yet.
  if (appliedBy(cluster, manifest) === 'create') return undefined;
  if (platform === undefined || storage?.managementState !== 'Managed') return undefined;
  return `Removed without storage: on ${platform.title} the Operator then deletes its own ${storage.field} storage with all images`;
}

function exampleWith(state: string): string {
  return configYaml(
    `managementState: Removed\nreplicas: 2\nstorage:\n  managementState: ${state}\n  s3:\n    bucket: registry-layers\n    region: eu-central-1`,
  );
}
