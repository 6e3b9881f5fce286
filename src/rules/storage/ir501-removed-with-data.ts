import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { operatorSource } from '../../core/source';
import { Platform } from '../../platforms/platform';
import { configYaml } from '../examples/example-yaml';
import type { Cluster } from '../engine/cluster';
import type { Rule } from '../engine/rule';
import { appliedBy } from '../facts/applied-by';
import { knownBackends } from '../../storage';
import { namesItsStorage } from '../../storage/backend';

export const ir501: Rule = {
  id: 'IR501',
  severity: Severity.ERROR,
  title: 'Removing the registry deletes its images',
  why: 'When the registry becomes Removed, Managed storage is deleted: bucket, container, claim, on Azure the whole account. Setting managementState to Managed again starts an empty registry.',
  source: operatorSource('pkg/resource/generator.go', 'Remove'),
  leadsTo: /managementState is Removed and storage\.managementState is Managed/,
  scope: 'cluster',
  dependsOnPlatform: true,
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
            ? `Removed with ${owner} storage.managementState`
            : undefined;
      if (found === undefined) continue;
      const isNamed = configured !== undefined && namesItsStorage(configured.backend, configured.stanza);
      yield {
        manifest,
        path: ['spec', 'managementState'],
        found,
        expected: 'storage.managementState Unmanaged, so that the images are kept',
        fix: `first, in a separate change, ${isNamed ? '' : WRITE_NAME}set storage.managementState to Unmanaged; or copy the images that are still needed, and acknowledge the loss`,
      };
    }
  },
};

const WRITE_NAME =
  'write the name of the existing storage into the Config (for s3: storage.s3.bucket, from the live Config), and ';

/** If the manifest has no storage, the live Config keeps the storage that the Operator created. */
function createdByOperator(cluster: Cluster, manifest: Manifest): string | undefined {
  const { platform, release } = cluster;
  const storage = platform?.defaultStorage(release);
  // If the manifest creates the Config, the Operator has created nothing yet.
  if (appliedBy(cluster, manifest) === 'create') return undefined;
  if (platform === undefined || storage?.managementState !== 'Managed') return undefined;
  return `Removed without storage, which on ${platform.title} leaves the Operator's own ${storage.field} Managed`;
}

function exampleWith(state: string): string {
  return configYaml(
    `managementState: Removed\nreplicas: 2\nstorage:\n  managementState: ${state}\n  s3:\n    bucket: registry-layers\n    region: eu-central-1`,
  );
}
