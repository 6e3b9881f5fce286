import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { infrastructureIn } from '../../operator/cluster/infrastructure-in';
import { infrastructureType } from '../../operator/cluster/platform-of';
import { profileOfInfrastructureType } from '../../platforms';
import { configuredBackends } from '../../storage';
import { configYaml } from '../examples/example-yaml';
import type { Cluster } from '../engine/cluster';
import type { Rule } from '../engine/rule';
import { appliedBy } from '../facts/applied-by';
import { isLiveField } from '../facts/live-field';

export const ir335: Rule = {
  id: 'IR335',
  severity: Severity.WARNING,
  title: 'Removed registry with unknown storage',
  why: 'On most clouds the Operator created the storage and manages it. If the registry becomes Removed, the Operator deletes this storage with all images. The Config has no storage and the platform is not set, so the input does not show whether such storage exists.',
  source: operatorSource('pkg/resource/generator.go', 'Remove'),
  scope: 'cluster',
  acknowledgeable: true,
  examples: {
    line: 6,
    failing: configYaml('managementState: Removed\nreplicas: 1'),
    passing: configYaml(
      'managementState: Managed\nreplicas: 1\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1',
    ),
  },
  *check(cluster) {
    // If the platform is known, IR501 decides.
    if (cluster.platform !== undefined || createsNoStorage(cluster)) return;
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { managementState, storage } = valid.spec ?? {};
      if (managementState !== 'Removed' || isLiveField(manifest, ['spec', 'managementState'])) continue;
      if (appliedBy(cluster, manifest) === 'create') continue;
      if (storage?.managementState !== undefined || configuredBackends(storage).length > 0) continue;
      yield {
        manifest,
        path: ['spec', 'managementState'],
        found:
          'Removed, and the input has neither spec.storage nor the platform, so it is not known whether the Operator deletes the storage with all images',
        expected: 'spec.storage.managementState Unmanaged',
        fix: 'to keep the images, set spec.storage.managementState to Unmanaged in a separate change, before you set Removed; or set the platform (--platform): on a platform on which the Operator creates no storage, such as vsphere, this warning then disappears',
      };
    }
  },
};

function createsNoStorage({ manifests, existing = [], release }: Cluster): boolean {
  const infrastructure = infrastructureIn([...manifests, ...existing]);
  const profile = profileOfInfrastructureType(infrastructureType(infrastructure) ?? '');
  return profile !== undefined && profile.defaultStorage(release)?.managementState !== 'Managed';
}
