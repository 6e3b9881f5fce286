import { Severity } from '../../core/finding';
import type { Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import { configuredBackends } from '../../storage';
import type { PlatformProfile } from '../../platforms/profile';
import { Platform } from '../../platforms/platform';
import { configYaml } from '../examples/example-yaml';
import type { Cluster } from '../engine/cluster';
import type { Rule } from '../engine/rule';
import { isPartOfLive } from '../facts/left-to-live-object';

export const ir202: Rule = {
  id: 'IR202',
  severity: Severity.ERROR,
  title: 'No storage configured',
  why: 'If the platform has no default storage, the Operator reports StorageNotConfigured and is immediately Degraded. If the platform has a default storage and spec.storage has only managementState, the Operator replaces it with the default, and sets it to Managed.',
  source: operatorSource('pkg/storage/storage.go', 'GetPlatformStorage'),
  leadsTo: /storage backend not configured/,
  scope: 'cluster',
  aboutMissing: true,
  dependsOnPlatform: hasNoStorage,
  acknowledgeable: false,
  examples: {
    line: 5,
    failing: configYaml('managementState: Managed\nreplicas: 1'),
    passing: configYaml(
      'managementState: Managed\nreplicas: 1\nstorage:\n  managementState: Unmanaged\n  pvc:\n    claim: data',
    ),
    platform: Platform.BARE_METAL,
  },
  *check(cluster) {
    const bare = platformWithoutStorage(cluster);
    for (const { manifest, valid, errors } of cluster.ofKind('Config')) {
      const { managementState, storage } = valid.spec ?? {};
      const hasState = storage?.managementState !== undefined;
      if (!hasState && (managementState !== 'Managed' || bare === undefined)) continue;
      if (configuredBackends(storage).length > 0 || errors.some(isOfStorage)) continue;
      if (managementState === 'Removed' || isPartOfLive(cluster, manifest, errors)) continue;
      if (hasState) {
        yield {
          manifest,
          path: ['spec', 'storage'],
          found: 'no storage type beside managementState, so that the Operator replaces spec.storage',
          expected: `a storage type as well${bare ? '' : ', or no spec.storage'}`,
          fix: `add the storage type to spec.storage, such as pvc with a claim or s3 with a bucket${bare ? '' : '; for the default storage of the platform, remove spec.storage'}`,
        };
      } else if (bare !== undefined) {
        yield {
          manifest,
          path: ['spec', 'storage'],
          found: `none, and no default storage on ${bare.title}`,
          expected: 'a storage type',
          fix: 'add a storage type to spec.storage, such as pvc with a claim or s3 with a bucket; to run no registry, set spec.managementState to Removed',
        };
      }
    }
  },
};

/** Whether a schema error is in `spec.storage`: then the user configured a storage, although it cannot be read. Null is none. */
function isOfStorage({ path: [root, field], kind }: SchemaDiagnostic): boolean {
  return root === 'spec' && field === 'storage' && kind !== 'null';
}

/** The platform, if the Operator finds no storage of its own on it. */
function platformWithoutStorage({ platform, release }: Cluster): PlatformProfile | undefined {
  return platform && hasNoStorage(platform, release) ? platform : undefined;
}

function hasNoStorage(platform: PlatformProfile, release: Release): boolean {
  return Object.keys(platform.bootstrap(release).storage).length === 0;
}
